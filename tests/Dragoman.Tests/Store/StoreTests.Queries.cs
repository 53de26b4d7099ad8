using Dragoman.Record;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

public abstract partial class StoreTests
{
    [Theory]
    [InlineData("PER", null, null, true)]
    [InlineData("PER", "BOL", null, true)]
    [InlineData("BOL", "PER", null, true)]
    [InlineData("BOL.GOV", null, null, true)]
    [InlineData("PER.GOV", null, null, false)]
    [InlineData("peru", "bolivian", null, true)]
    [InlineData("Per", null, null, false)]
    [InlineData("ARG", null, null, false)]
    [InlineData(null, null, "Peruvian foreign ministry", true)]
    [InlineData(null, null, "Foreign Ministry", true)]
    [InlineData(null, null, "PER", true)]
    [InlineData(null, null, "PER.GOV", true)]
    [InlineData(null, null, "PER.MIL", false)]
    [InlineData(null, null, "nobody", false)]
    public void Finds_events_by_who_to_whom_and_according_to_whom(string? actor, string? recipient, string? saidBy, bool found)
    {
        AddBoth();
        var query = new ItemQuery { Kind = ItemKind.Event, Actor = actor, Recipient = recipient, SaidBy = saidBy };
        FoundItem[] items = [.. Store.Find(query)];
        Assert.Equal(found, items.Length > 0);
        Assert.Equal(items.Length, Store.Count(query).Items);
        foreach (FoundItem item in items)
        {
            ReportReading record = item.Kept.Record;
            if (actor == "PER") Assert.Contains(record.Events[item.Index].Actors, id => Actor(record, id).Country == "PER");
            if (recipient == "BOL") Assert.Contains(record.Events[item.Index].Recipients, id => Actor(record, id).Country == "BOL");
        }
    }

    /// <summary>What a query finds is what one finds by looking at every item of every record.</summary>
    [Fact]
    public void Finds_all_and_only_what_is_asked_for()
    {
        foreach ((string name, string text) in StoreReports.Samples()) Store.Add(Reports.Keep(text, origin: name), StoreReports.First);
        AddBoth();
        (ReportReading Record, EventRecord Event)[] all = [.. Store.Records(copies: true).SelectMany(kept => kept.Record.Events.Select(item => (kept.Record, item)))];
        Assert.True(all.Length > 20);
        foreach (string type in all.Select(item => item.Event.Type).Distinct())
            Check(new ItemQuery { Kind = ItemKind.Event, Type = type.ToLowerInvariant() }, item => item.Event.Type == type);
        foreach (string country in all.SelectMany(item => item.Record.Actors).Select(actor => actor.Country).OfType<string>().Distinct())
            Check(new ItemQuery { Kind = ItemKind.Event, Actor = country }, item => item.Event.Actors.Any(id => Has(Actor(item.Record, id), country)));
        Check(new ItemQuery { Kind = ItemKind.Event, LeastConfidence = 0.8 }, item => item.Event.Confidence >= 0.8);
        Check(new ItemQuery { Kind = ItemKind.Event, Happened = true }, item => item.Event is { Polarity: "affirmed", Modality: "actual" or "ongoing" });
        Check(new ItemQuery { Kind = ItemKind.Event, Mode = "expel" }, item => item.Event.Mode == "expel");
        Check(new ItemQuery { Kind = ItemKind.Event, From = new DateOnly(2025, 3, 4) }, item => Days(item.Record, item.Event).Last >= new DateOnly(2025, 3, 4));
        Check(new ItemQuery { Kind = ItemKind.Event, To = new DateOnly(2025, 3, 3) }, item => Days(item.Record, item.Event).First <= new DateOnly(2025, 3, 3));
        Check(new ItemQuery { Kind = ItemKind.Event, Limit = null }, _ => true);

        void Check(ItemQuery query, Func<(ReportReading Record, EventRecord Event), bool> wanted)
        {
            string[] expected = [.. all.Where(wanted).Select(item => $"{item.Record.Report.Id} {item.Event.Id}")];
            Assert.Equal(expected, Store.Find(query).Select(item => $"{item.Kept.Record.Report.Id} {item.Kept.Record.Events[item.Index].Id}"));
            ItemCounts counts = Store.Count(query);
            Assert.Equal((expected.Length, expected.Select(item => item[..64]).Distinct().Count()), (counts.Items, counts.Reports.Reports));
            Assert.Equal(expected.Take(3), Store.Find(query with { Limit = 3 }).Select(item => $"{item.Kept.Record.Report.Id} {item.Kept.Record.Events[item.Index].Id}"));
        }
    }

    [Fact]
    public void Finds_statements_figures_and_positions()
    {
        AddBoth();
        Assert.All(Store.Find(new ItemQuery { Kind = ItemKind.Statement, Type = "denies" }), item => Assert.Equal("denies", item.Kept.Record.Statements[item.Index].Attitude));
        Assert.NotEmpty(Store.Find(new ItemQuery { Kind = ItemKind.Statement, Type = "denies", Actor = "BOL" }));
        FoundItem killed = Assert.Single(Store.Find(new ItemQuery { Kind = ItemKind.Figure, Type = "killed" }));
        Assert.Equal(12, killed.Kept.Record.Figures[killed.Index].Low);
        Assert.Equal("at-least", killed.Kept.Record.Figures[killed.Index].Bound);
        Assert.NotEmpty(Store.Find(new ItemQuery { Kind = ItemKind.Figure, Mode = "at-least", SaidBy = "ombudsman" }));
        Assert.NotEmpty(Store.Find(new ItemQuery { Kind = ItemKind.Position, Type = "supports", Actor = "IDN", SaidBy = "indonesia" }));
        Assert.NotEmpty(Store.Find(new ItemQuery { Kind = ItemKind.Figure, Type = "released", Actor = "IDN" }));
        Assert.Empty(Store.Find(new ItemQuery { Kind = ItemKind.Position, Actor = "PER" }));
        Assert.Throws<StoreException>(() => Store.Count(new ItemQuery { Kind = ItemKind.Event, Actor = "..." }));
    }

    [Theory]
    [InlineData("diplomats", 1)]
    [InlineData("DIPLOMATS peru", 1)]
    [InlineData("navy", 1)]
    [InlineData("foreign minister", 2)]
    [InlineData("\"foreign minister\"", 2)]
    [InlineData("\"minister foreign\"", 0)]
    [InlineData("diplo*", 1)]
    [InlineData("diplo", 0)]
    [InlineData("foreign -navy", 1)]
    [InlineData("foreign -\"news conference\"", 1)]
    [InlineData("conférence", 1)]
    [InlineData("Natuna islands.", 1)]
    [InlineData("miners navy", 0)]
    [InlineData("'; DROP TABLE reports; --", 0)]
    [InlineData("a OR b NEAR(c) {d} ^e f:g h&i !j", 0)]
    public void Finds_reports_by_their_words(string words, int count)
    {
        AddBoth();
        SearchQuery query = SearchQuery.Parse(words);
        FoundReport[] found = [.. Store.Search(query, 10)];
        Assert.Equal(count, found.Length);
        Assert.Equal(new StoreCounts(count, count), Store.Count(query));
        Assert.All(found, report => Assert.NotEmpty(report.Words));
    }

    [Fact]
    public void Search_gives_the_newest_first_with_the_places_of_the_words_and_the_statements_that_have_them()
    {
        AddBoth();
        FoundReport[] found = [.. Store.Search(SearchQuery.Parse("foreign ministry"), 10)];
        Assert.Equal(["gazette", "agency"], found.Select(report => report.Kept.Record.Report.Source));
        Assert.Equal("gazette", Assert.Single(Store.Search(SearchQuery.Parse("foreign ministry"), 1)).Kept.Record.Report.Source);
        Assert.All(found, report => Assert.Contains("ministry", report.Words.Select(span => report.Kept.Record.Report.Text[span.Start..span.End])));
        FoundReport tolerate = Assert.Single(Store.Search(SearchQuery.Parse("tolerate interference"), 10));
        string text = tolerate.Kept.Record.Report.Text;
        Assert.Equal(["tolerate", "interference"], tolerate.Words.Select(span => text[span.Start..span.End]));
        StatementRecord statement = tolerate.Kept.Record.Statements[Assert.Single(tolerate.Statements)];
        Assert.Contains("We will not tolerate this interference", text[statement.Content[0].Start..statement.Content[^1].End]);
    }

    [Fact]
    public void Old_codings_are_not_searched()
    {
        Store.Add(StoreReports.Keep(StoreReports.EnvoysRecord()), StoreReports.First);
        Store.Add(StoreReports.Keep(StoreReports.EnvoysOtherwise()), StoreReports.Second);
        FoundReport found = Assert.Single(Store.Search(SearchQuery.Parse("interference"), 10));
        Assert.Single(found.Statements);
        int events = Store.Records(copies: true).Single().Record.Events.Count;
        Assert.Equal(events, Store.Count(new ItemQuery { Kind = ItemKind.Event }).Items);
    }

    private void AddBoth()
    {
        Store.Add(StoreReports.Keep(StoreReports.EnvoysRecord()), StoreReports.First);
        Store.Add(StoreReports.Keep(StoreReports.FerryRecord()), StoreReports.First);
    }

    private static ActorRecord Actor(ReportReading record, string id) => record.Actors.Single(actor => actor.Id == id);

    private static bool Has(ActorRecord actor, string code) =>
        actor.Country == code || actor.Group == code || actor.Code == code || actor.Code?.StartsWith(code + ".", StringComparison.Ordinal) == true
        || RecordRows.Folded([actor.Name, actor.Role ?? ""]).Contains($" {code.ToLowerInvariant()} ", StringComparison.Ordinal);

    private static DayRange Days(ReportReading record, EventRecord item) =>
        (item.Time is { } time ? DayRange.Of(time.Value) : null) ?? (record.Report.Published is { } day ? new DayRange(day, day) : new DayRange(DateOnly.MaxValue, DateOnly.MinValue));
}
