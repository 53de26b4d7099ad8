using System.Text;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using RecordBuilder = Dragoman.Tests.Record.RecordBuilder;

namespace Dragoman.Tests.Store;

/// <summary>Reports for the tests of the store, read by the real reader.</summary>
internal sealed class StoreReports
{
    /// <summary>Three versions of the reader. The store only tells them apart.</summary>
    public static readonly ReaderVersion First = new("0.1.0", "knowledge-1", "models-1"), Second = new("0.1.0", "knowledge-2", "models-1"), Third = new("0.2.0", "knowledge-2", "models-1");

    public const string Envoys =
        "LIMA, March 3 - Peru expelled two Bolivian diplomats on Monday, accusing them of paying protesters, the Peruvian foreign ministry said.\n\n" +
        "\"We will not tolerate this interference,\" Foreign Minister Elmer Schialer told reporters in Lima. Bolivia denied that its envoys had met the protesters and demanded an apology.\n\n" +
        "At least 12 people were killed and 40 wounded in clashes between police and miners near Juliaca last week, the ombudsman said. Brazil offered to mediate between the two governments.";

    public const string Ferry =
        "JAKARTA, May 9 - The Indonesian navy detained a Vietnamese fishing boat off the Natuna islands on Thursday, a navy spokesman said.\n\n" +
        "Vietnam called on Indonesia to release the eleven crew members at once. The Vietnamese foreign ministry said the boat had been in Vietnamese waters.\n\n" +
        "Indonesia supports talks on a maritime border, its foreign minister told a news conference in Hanoi.";

    private readonly Reader reader = ReaderShared.Own();

    /// <summary>The record of a text by the reader. Test classes run side by side, and a reader serves one thread.</summary>
    public ReportReading Read(string text, ReadingOptions given)
    {
        lock (reader) return reader.Read(SourceText.FromString(text), given);
    }

    public ReportToKeep Keep(string text, ReadingOptions? given = null, string origin = "test.txt")
    {
        ReadingOptions options = given ?? new ReadingOptions { Source = origin, Published = new DateOnly(2025, 3, 4) };
        return new ReportToKeep(origin, options, Read(text, options));
    }

    /// <summary>A record of <see cref="Envoys"/> that stays the same whatever the reader learns.</summary>
    public static ReportReading EnvoysRecord()
    {
        const string expulsion = "Peru expelled two Bolivian diplomats on Monday", denial = "its envoys had met the protesters", clashes = "At least 12 people were killed and 40 wounded in clashes between police and miners near Juliaca last week";
        var builder = new RecordBuilder(Envoys);
        return builder
            .Actor("Peru", "state", "PER", "Peru")
            .Actor("Bolivian diplomats", "government", "BOL.GOV", "two Bolivian diplomats")
            .Actor("Ministry of Foreign Affairs of Peru", "government", "PER.GOV", "Peruvian foreign ministry")
            .Actor("Elmer Schialer", "person", "PER.GOV", "Foreign Minister Elmer Schialer").InOffice("foreign minister", "a3")
            .Actor("Bolivia", "state", "BOL", "Bolivia")
            .Event("SANCTION", "expel", "material-conflict", expulsion, "expelled", ["a1"], ["a2"], item => item with { Statement = "s1", Time = builder.Time("2025-03-03", "Monday"), Confidence = 0.91 })
            .Event("CONSULT", "meet", "verbal-cooperation", denial, "met", ["a2"], [], item => item with { Statement = "s3", Polarity = "denied", Confidence = 0.55 })
            .Event("REQUEST", null, "verbal-conflict", "demanded an apology", "demanded", ["a5"], ["a1"], item => item with { Confidence = 0.72 })
            .Event("COOPERATE", null, "verbal-cooperation", "Brazil offered to mediate", "offered", [], ["a1", "a5"], item => item with { Modality = "planned", Confidence = 0.8 })
            .Statement(["a3"], "says", "indirect", [expulsion])
            .Statement(["a4"], "says", "direct", ["\"We will not tolerate this interference,\""])
            .Statement(["a5"], "denies", "indirect", ["that " + denial])
            .Statement([], "says", "indirect", [clashes], item => item with { Source = builder.Span("the ombudsman") })
            .Figure("killed", 12, null, "at-least", "people", "At least 12 people", item => item with { Statement = "s4", Time = builder.Time("2025-W09", "last week") })
            .Figure("wounded", 40, 40, "exact", "people", "40 wounded", item => item with { Statement = "s4" })
            .Build("agency", "Peru expels diplomats", new DateOnly(2025, 3, 4), 5);
    }

    /// <summary>A record of <see cref="Ferry"/> that stays the same.</summary>
    public static ReportReading FerryRecord() => new RecordBuilder(Ferry)
        .Actor("Navy of Indonesia", "military", "IDN.MIL", "Indonesian navy")
        .Actor("Vietnam", "state", "VNM", "Vietnam")
        .Actor("Indonesia", "state", "IDN", "Indonesia")
        .Event("COERCE", "arrest", "material-conflict", "The Indonesian navy detained a Vietnamese fishing boat", "detained", ["a1"], ["a2"])
        .Event("REQUEST", "yield", "verbal-conflict", "Vietnam called on Indonesia to release the eleven crew members at once", "called on", ["a2"], ["a3"])
        .Statement(["a3"], "says", "indirect", ["Indonesia supports talks on a maritime border"])
        .Figure("released", 11, 11, "exact", "crew members", "eleven crew members", item => item with { Cause = ["a3"] })
        .Position("a3", "supports", "talks on a maritime border", "Indonesia supports talks on a maritime border", item => item with { Statement = "s1" })
        .Build("gazette", null, new DateOnly(2025, 5, 9), 4);

    public static ReportToKeep Keep(ReportReading record) =>
        new("made by hand", new ReadingOptions { Source = record.Report.Source, Title = record.Report.Title, Published = record.Report.Published }, record);

    /// <summary>What another version of the reader might make of <see cref="Envoys"/>: the demand is gone, the expulsion is read with less confidence.</summary>
    public static ReportReading EnvoysOtherwise()
    {
        ReportReading record = EnvoysRecord();
        EventRecord[] left = [record.Events[0] with { Confidence = 0.75 }, record.Events[1], record.Events[3] with { Id = "e3" }];
        return record with { Events = left };
    }

    public static IEnumerable<(string Name, string Text)> Samples() =>
        Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    public static byte[] Json(ReportReading record) => RecordJsonWriter.Write(record, indented: false);

    public static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
