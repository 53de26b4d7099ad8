using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Record;

public sealed class RecordInvariantsTests
{
    private static readonly ReportReading sound = SampleRecords.Kashmir();

    /// <summary>A way to break the record, and words of the fault that must be found.</summary>
    public static TheoryData<string, string> Faults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string name, (string fault, _)) in breaks) data.Add(name, fault);
            return data;
        }
    }

    private static readonly Dictionary<string, (string Fault, Func<ReportReading, ReportReading> Break)> breaks = new()
    {
        ["evidence past the end"] = ("lies outside the text", record => Event(record, item => item with { Evidence = [new TextSpan(item.Evidence[0].Start, 1 << 20)] })),
        ["evidence before the start"] = ("lies outside the text", record => Event(record, item => item with { Evidence = [new TextSpan(-1, item.Evidence[0].End)] })),
        ["empty evidence"] = ("is empty", record => Statement(record, item => item with { Content = [new TextSpan(5, 5)] })),
        ["no evidence"] = ("has no evidence", record => Figure(record, item => item with { Evidence = [] })),
        ["half a character"] = ("cuts a character", record => Event(WithText(record, "\U0001F600" + record.Report.Text), item => item with { Evidence = [new TextSpan(1, 90)] })),
        ["trigger elsewhere"] = ("trigger lies outside", record => Event(record, item => item with { Trigger = new TextSpan(0, 3) })),
        ["spans out of order"] = ("out of order or twice", record => Statement(record, item => item with { Evidence = [item.Evidence[0], item.Evidence[0]] })),
        ["id twice"] = ("e1 stands where e2 should", record => record with { Events = [record.Events[0], .. record.Events] }),
        ["ids out of the order of the text"] = ("before the item that precedes it", record => record with { Events = [record.Events[5] with { Id = "e1" }, record.Events[1]] }),
        ["unknown actor"] = ("e1 refers to a99", record => Event(record, item => item with { Recipients = ["a99"] })),
        ["unknown statement"] = ("f1 refers to s99", record => Figure(record, item => item with { Statement = "s99" })),
        ["unknown figure"] = ("e1 refers to f99", record => Event(record, item => item with { Figures = ["f99"] })),
        ["unknown finding"] = ("finding refers to x1", record => record with { Findings = [record.Findings[0] with { Items = ["x1"] }] }),
        ["statement within itself"] = ("lies within itself", record => Statement(record, item => item with { Within = "s1" })),
        ["type of actor"] = ("is none of", record => record with { Actors = [record.Actors[0] with { Kind = "army" }, .. record.Actors.Skip(1)] }),
        ["modality"] = ("is none of", record => Event(record, item => item with { Modality = "likely" })),
        ["attitude"] = ("is none of", record => Statement(record, item => item with { Attitude = "shouts" })),
        ["measure"] = ("is none of", record => Figure(record, item => item with { Measure = "dead" })),
        ["stance"] = ("is none of", record => record with { Positions = [record.Positions[0] with { Stance = "likes" }] }),
        ["low above high"] = ("is more than", record => Figure(record, item => item with { Low = 30, High = 20 })),
        ["unknown with a value"] = ("bound unknown with a value", record => Figure(record, item => item with { Bound = "unknown" })),
        ["exact without a value"] = ("bound exact without a value", record => Figure(record, item => item with { Bound = "exact", Low = null, High = null })),
        ["confidence"] = ("confidence", record => Event(record, item => item with { Confidence = double.NaN })),
        ["country"] = ("no ISO 3166-1", record => Event(record, item => item with { Place = item.Place! with { Country = "IN" } })),
        ["object and words of one"] = ("both an object and the words", record => record with { Positions = [record.Positions[0] with { Object = "a1" }] }),
        ["repairs overlap"] = ("overlaps the one before", record => record with { Report = record.Report with { Repairs = [new Repair(new TextSpan(4, 9), "x", "spacing"), new Repair(new TextSpan(8, 12), "x", "spacing")] } }),
        ["id of the report"] = ("SHA-256", record => record with { Report = record.Report with { Id = "kashmir" } }),
        ["lone surrogate"] = ("another text", record => WithText(record, record.Report.Text + "\uD83D")),
    };

    [Fact]
    public void Sound_records_pass()
    {
        Assert.Empty(RecordInvariants.Faults(sound));
        Assert.Empty(RecordInvariants.Faults(SampleRecords.Harbour()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Finds_what_is_broken(string name, string fault)
    {
        ReportReading broken = breaks[name].Break(sound);
        Assert.Contains(fault, Assert.Throws<InvalidOperationException>(() => RecordInvariants.Check(broken)).Message);
    }

    private static ReportReading WithText(ReportReading record, string text) => record with { Report = record.Report with { Text = text } };

    private static ReportReading Event(ReportReading record, Func<EventRecord, EventRecord> change) => record with { Events = [change(record.Events[0]), .. record.Events.Skip(1)] };

    private static ReportReading Statement(ReportReading record, Func<StatementRecord, StatementRecord> change) =>
        record with { Statements = [change(record.Statements[0]), .. record.Statements.Skip(1)] };

    private static ReportReading Figure(ReportReading record, Func<FigureRecord, FigureRecord> change) => record with { Figures = [change(record.Figures[0]), .. record.Figures.Skip(1)] };
}
