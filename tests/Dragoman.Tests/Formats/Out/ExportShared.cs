using System.Text;
using Dragoman.Formats.Out;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Tests.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Formats.Out;

/// <summary>The formats of the checkout, and records to write in them.</summary>
internal static class ExportShared
{
    private static readonly Lazy<RecordFormats> formats = new(() => RecordFormats.Load(Repository.PathOf("knowledge")));
    private static readonly Lazy<ExportTables> tables = new(() => ExportTables.Load(Repository.PathOf("knowledge")));
    private static readonly Lazy<IReadOnlyList<ReportReading>> samples = new(ReadSamples);

    /// <summary>The mapping tables.</summary>
    public static ExportTables Tables => tables.Value;

    /// <summary>Records of all samples, read by the reader as it is.</summary>
    public static IReadOnlyList<ReportReading> Samples => samples.Value;

    /// <summary>A format by name.</summary>
    public static RecordFormat Format(string name) => formats.Value.Get(name);

    /// <summary>Each file of a format for some records, as text.</summary>
    public static string[] Write(string format, params IEnumerable<ReportReading> records)
    {
        RecordFormat form = Format(format);
        MemoryStream[] streams = [.. form.Files.Select(_ => new MemoryStream())];
        using var writer = new FormatWriter(form, streams);
        foreach (ReportReading record in records) writer.Write(record);
        writer.Complete();
        return [.. streams.Select(stream => Encoding.UTF8.GetString(stream.ToArray()))];
    }

    /// <summary>A record made by hand that has something for every field and every trap: a character beyond U+FFFF before all items, quotes, commas, a tab and line breaks inside evidence, a denied and a planned event, an actor without code, a region, a country.</summary>
    public static ReportReading Made()
    {
        const string text = "Envoys walk out \U0001F54A\n\nThe foreign ministry of Kosovo \"condemned\" Hamas, and\tthe World Health\nOrganization urged Chad, Sudan to talk in Kashmir on 3 May 2011.\n\nSudan denied that its police killed 12 nurses in Khartoum. Chad will expel the envoys. \"We regret it,\" an aide said.\n";
        var made = new Record.RecordBuilder(text);
        made.Actor("Foreign ministry of Kosovo", "government", "XKX.GOV", "foreign ministry of Kosovo")
            .Actor("Hamas", "armed-group", "PSE.REB.HMS", "Hamas")
            .Actor("World Health Organization", "igo", "IGO.MED.WHO", "World Health\nOrganization")
            .Actor("Chad", "state", "TCD", "Chad")
            .Actor("Sudan", "state", "SDN", "Sudan")
            .Actor("police", "other", "SDN.COP", "police")
            .Actor("nurses", "population", "SDN.MED", "nurses")
            .Actor("envoys", "person", null, "envoys")
            .Actor("aide", "person", null, "an aide").InOffice("aide", null);
        made.Event("ACCUSE", "disapprove", "verbal-conflict", "The foreign ministry of Kosovo \"condemned\" Hamas", "condemned", ["a1"], ["a2"], item => item with { Cameo = "111", Goldstein = -2, Contexts = ["diplomatic", "terrorism"] })
            .Event("REQUEST", "meet", "verbal-conflict", "the World Health\nOrganization urged Chad, Sudan to talk in Kashmir on 3 May 2011", "urged", ["a3"], ["a4", "a5"], item => item with { Cameo = "022", Goldstein = 3.2, Time = made.Time("2011-05-03", "3 May 2011"), Place = made.Place("Kashmir", "IND") with { Country = null, Latitude = 34.5, Longitude = 76 }, Theme = "talk in Kashmir" })
            .Event("ASSAULT", null, "material-conflict", "its police killed 12 nurses in Khartoum", "killed", ["a6"], ["a7"], item => item with { Polarity = "denied", Cameo = "190", Goldstein = -10, Statement = "s1", Figures = ["f1"], Time = made.Time("2011-05"), Place = made.Place("Khartoum", "SDN") with { Latitude = 15.5518, Longitude = 32.5324 } })
            .Event("SANCTION", "expel", "material-conflict", "Chad will expel the envoys", "expel", ["a4"], ["a8"], item => item with { Modality = "planned", Cameo = "166", Goldstein = -7, Place = new PlaceRecord("Chad", "TCD", null, null, made.Span("Chad", "Khartoum. ")) });
        made.Statement(["a5"], "denies", "indirect", ["its police killed 12 nurses in Khartoum"], item => item with { Source = made.Span("Sudan", "2011.\n\n"), Cue = made.Span("denied") })
            .Statement(["a9"], "says", "direct", ["\"We regret it,\""], item => item with { Source = made.Span("an aide"), Cue = made.Span("said"), Channel = "statement" })
            .Figure("killed", 12, 12, "exact", "nurses", "12 nurses", item => item with { WhoActors = ["a7"], Cause = ["a6"], Event = "e3", Statement = "s1", Place = made.Place("Khartoum", "SDN") with { Latitude = 15.5518, Longitude = 32.5324 } })
            .Position("a1", "condemns", "Hamas", "\"condemned\" Hamas", item => item with { Object = "a2", ObjectText = null });
        ReportReading record = made.Build("Nile wire, \"late\" edition", "Envoys walk out \U0001F54A", new DateOnly(2011, 5, 4), 5);
        ActorRecord[] actors = [.. record.Actors];
        actors[1] = actors[1] with { Group = "HMS", Sectors = ["REB"] };
        actors[2] = actors[2] with { Country = null, Group = "WHO", Sectors = ["MED"] };
        return record with { Report = record.Report with { Url = "https://example.org/a?b=1&c=2" }, Actors = actors };
    }

    private static List<ReportReading> ReadSamples()
    {
        Reader reader = ReaderShared.Own();
        return [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(file => reader.Read(SourceText.FromBytes(File.ReadAllBytes(file)), new ReadingOptions { Source = Path.GetFileName(file) }))];
    }
}
