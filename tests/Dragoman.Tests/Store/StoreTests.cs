using System.Data.Common;
using Dapper;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

/// <summary>What holds of every store: the same tests run against each database.</summary>
public abstract partial class StoreTests : IDisposable
{
    private static readonly Lazy<StoreReports> shared = new(() => new StoreReports());
    private IRecordStore? store;

    private protected static StoreReports Reports => shared.Value;

    private protected IRecordStore Store => store ??= RecordStore.OpenOrCreate(Address);

    /// <summary>A new, empty store for each test.</summary>
    protected abstract string Address { get; }

    /// <summary>A connection round the store.</summary>
    protected abstract DbConnection Connect();

    public virtual void Dispose()
    {
        store?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Gives_back_every_record_with_the_bytes_that_the_reader_wrote_in_the_order_of_adding()
    {
        var expected = new List<string>();
        foreach ((string name, string text) in StoreReports.Samples())
        {
            var given = new ReadingOptions { Source = name, Url = "https://example.org/" + name, Title = "Title of " + name, Published = new DateOnly(1998, 8, 4) };
            ReportReading record = Reports.Read(text, given);
            expected.Add(StoreReports.Text(StoreReports.Json(record)));
            Assert.Equal(new AddOutcome(AddChange.Added, null), Store.Add(new ReportToKeep(name, given, record), StoreReports.First));
        }
        KeptRecord[] kept = [.. Store.Records(copies: true)];
        Assert.Equal(expected, kept.Select(item => StoreReports.Text(item.Json)));
        Assert.Equal(expected, kept.Select(item => StoreReports.Text(StoreReports.Json(item.Record))));
        Assert.Equal(StoreReports.Samples().Select(sample => sample.Name), kept.Select(item => item.Origin));
        Assert.All(kept, item => Assert.Equal("Title of " + item.Origin, item.Given.Title));
        Assert.Equal(new StoreCounts(expected.Count, expected.Count), Store.Count());
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void Adding_again_changes_nothing()
    {
        Assert.Equal(AddChange.Added, Store.Add(Reports.Keep(StoreReports.Envoys), StoreReports.First).Change);
        string[] before = Dump();
        Assert.Equal(AddChange.AlreadyKept, Store.Add(Reports.Keep(StoreReports.Envoys), StoreReports.First).Change);
        Store.Meet(Reports.Keep(StoreReports.Envoys).ReportId, "folder/test.txt", new ReadingOptions { Source = "test.txt" });
        Assert.Equal(before, Dump());
        Assert.Single(Store.Records(copies: true));
    }

    [Fact]
    public void Same_bytes_under_another_address_are_one_report_that_appeared_twice()
    {
        ReportToKeep report = Reports.Keep(StoreReports.Envoys, new ReadingOptions { Source = "Agency" });
        Store.Add(report, StoreReports.First);
        var elsewhere = new ReadingOptions { Source = "Gazette", Url = "https://example.org/7" };
        Assert.Equal(AddChange.AlreadyKept, Store.Add(Reports.Keep(StoreReports.Envoys, elsewhere, "b.txt"), StoreReports.First).Change);
        Store.Meet(report.ReportId, "c.txt", new ReadingOptions { Source = "Herald" });
        KeptRecord kept = Assert.Single(Store.Records(copies: true));
        Assert.Equal("Agency", kept.Record.Report.Source);
        Assert.Equal([new Appearance("b.txt", "Gazette", "https://example.org/7", null, null), new Appearance("c.txt", "Herald", null, null, null)], Store.Appearances(kept));
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void Another_version_of_the_reader_is_kept_beside_the_old_one_and_is_the_current_one()
    {
        Store.Add(StoreReports.Keep(StoreReports.EnvoysRecord()), StoreReports.First);
        string old = StoreReports.Text(Assert.Single(Store.Records(copies: true)).Json);
        ReportToKeep changed = StoreReports.Keep(StoreReports.EnvoysOtherwise());
        Assert.False(Store.Has(changed.ReportId, StoreReports.Second));
        Assert.Equal(AddChange.Recoded, Store.Add(changed, StoreReports.Second).Change);
        Assert.True(Store.Has(changed.ReportId, StoreReports.First));
        Assert.True(Store.Has(changed.ReportId, StoreReports.Second));
        Assert.Equal([StoreReports.First, StoreReports.Second], Store.Readers());
        Assert.DoesNotContain(Assert.Single(Store.Records(copies: true)).Record.Events, item => item.Type == "REQUEST");
        Assert.Equal(0, Store.Count(new ItemQuery { Kind = ItemKind.Event, Type = "REQUEST" }).Items);
        CodingPair pair = Assert.Single(Store.Pairs(StoreReports.First, StoreReports.Second));
        Assert.Equal(old, StoreReports.Text(StoreReports.Json(pair.Before)));
        Assert.Empty(Store.Pairs(StoreReports.First, StoreReports.Third));
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void Marks_reports_of_the_same_words_and_near_copies_and_counts_without_them()
    {
        AddOutcome first = Store.Add(Reports.Keep(StoreReports.Envoys, origin: "a.txt"), StoreReports.First);
        string id = Reports.Keep(StoreReports.Envoys).ReportId;
        Assert.Null(first.Copy);
        AddOutcome exact = Store.Add(Reports.Keep(StoreReports.Envoys.Replace("\n\n", "\r\n", StringComparison.Ordinal).ToUpperInvariant().Replace("LIMA,", "LIMA -", StringComparison.Ordinal), origin: "b.txt"), StoreReports.First);
        Assert.Equal(new CopyMark("exact", id), exact.Copy);
        AddOutcome near = Store.Add(Reports.Keep("(The Lima Wire) " + StoreReports.Envoys.Replace("on Monday", "Monday", StringComparison.Ordinal) + " The talks begin next week.", origin: "c.txt"), StoreReports.First);
        Assert.Equal(new CopyMark("near", id), near.Copy);
        string cut = StoreReports.Envoys[..StoreReports.Envoys.LastIndexOf("\n\n", StringComparison.Ordinal)];
        Assert.Equal(new CopyMark("near", id), Store.Add(Reports.Keep(cut, origin: "d.txt"), StoreReports.First).Copy);
        Assert.Null(Store.Add(Reports.Keep(StoreReports.Ferry, origin: "e.txt"), StoreReports.First).Copy);
        Assert.Equal(new StoreCounts(5, 2), Store.Count());
        Assert.Equal(2, Store.Records(copies: false).Count());
        var query = new ItemQuery { Kind = ItemKind.Event, Actor = "PER" };
        ItemCounts all = Store.Count(query), unique = Store.Count(query with { Copies = false });
        Assert.Equal((4, 1), (all.Reports.Reports, all.Reports.WithoutCopies));
        Assert.Equal((1, 1), (unique.Reports.Reports, unique.Reports.WithoutCopies));
        Assert.True(unique.Items < all.Items);
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void Days_apart_only_the_same_words_make_a_copy()
    {
        string other = StoreReports.Envoys.Replace("12 people", "15 people", StringComparison.Ordinal).Replace("40 wounded", "52 wounded", StringComparison.Ordinal);
        Assert.Null(Copy(StoreReports.Envoys, 3));
        Assert.Null(Copy(other + " (Wire)", 9));
        Assert.Equal("near", Copy(other, 5));
        Assert.Equal("exact", Copy(StoreReports.Envoys + "\n", 29));

        string? Copy(string text, int day) => Store.Add(Reports.Keep(text, new ReadingOptions { Source = $"{day}", Published = new DateOnly(2025, 3, day) }), StoreReports.First).Copy?.Kind;
    }

    [Fact]
    public void Short_reports_are_copies_only_where_all_words_are_the_same()
    {
        Store.Add(Reports.Keep("Chad recalled its envoy to Libya on Sunday."), StoreReports.First);
        Assert.Null(Store.Add(Reports.Keep("Chad recalled its envoy to Libya on Monday."), StoreReports.First).Copy);
        Assert.Equal("exact", Store.Add(Reports.Keep("Chad recalled its envoy to Libya on Sunday!"), StoreReports.First).Copy?.Kind);
    }

    [Fact]
    public void Finds_a_report_by_the_first_digits_of_its_id()
    {
        ReportToKeep report = Reports.Keep(StoreReports.Ferry);
        Store.Add(report, StoreReports.First);
        Store.Add(Reports.Keep(StoreReports.Envoys), StoreReports.First);
        Assert.Equal(report.ReportId, Assert.Single(Store.Records(report.ReportId[..12].ToUpperInvariant(), 2)).Record.Report.Id);
        Assert.Equal(report.ReportId, Assert.Single(Store.Records(report.ReportId, 2)).Record.Report.Id);
        Assert.Empty(Store.Records(new string('0', 64), 2));
        Assert.Throws<StoreException>(() => Store.Records("x' OR 1 = 1", 2));
    }

    [Fact]
    public void Keeps_texts_that_no_report_should_have()
    {
        string odd = "Chad \ud800 recalled\u0001 its envoy to Libya on Sunday. \"It's % _ ' \\ enough,\" said Ndjamena\udc00. 北京 said \U0001F600 nothing.";
        var given = new ReadingOptions { Source = "a\0b", Url = "x\ud800", Title = "'; DROP TABLE reports; --" };
        Assert.Equal(AddChange.Added, Store.Add(Reports.Keep(odd, given), StoreReports.First).Change);
        KeptRecord kept = Assert.Single(Store.Records(copies: true));
        Assert.Equal(StoreReports.Json(Reports.Read(odd, given)), kept.Json);
        Assert.Equal(odd.Length, kept.Record.Report.Text.Length);
        Assert.Single(Store.Search(SearchQuery.Parse("北京"), 10));
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void A_second_opening_sees_what_the_first_has_kept()
    {
        Store.Add(Reports.Keep(StoreReports.Envoys), StoreReports.First);
        using IRecordStore other = RecordStore.Open(Address);
        Assert.True(other.Has(Reports.Keep(StoreReports.Envoys).ReportId, StoreReports.First));
        Assert.Equal(AddChange.Added, other.Add(Reports.Keep(StoreReports.Ferry), StoreReports.First).Change);
        Assert.Equal(2, Store.Count().Reports);
    }

    [Fact]
    public async Task Two_writers_at_once_add_every_report_once()
    {
        ReportToKeep[] reports = [.. StoreReports.Samples().Select(sample => Reports.Keep(sample.Text, origin: sample.Name))];
        Assert.Equal(0, Store.Count().Reports);
        AddChange[][] changes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            using IRecordStore own = RecordStore.OpenOrCreate(Address);
            return reports.Select(report => own.Add(report, StoreReports.First).Change).ToArray();
        })));
        Assert.Equal(reports.Length, changes.SelectMany(list => list).Count(change => change == AddChange.Added));
        Assert.Equal(reports.Length, Store.Count().Reports);
        Assert.Empty(Store.Verify());
    }

    /// <summary>All rows of all tables as text.</summary>
    private string[] Dump()
    {
        using DbConnection connection = Connect();
        return [.. ((string[])["readers", "reports", "appearances", "bands", "codings", "actors", "events", "statements", "figures", "positions", "participants", "migrations"])
            .SelectMany(table => connection.Query($"SELECT * FROM {table}").Select(row => table + ": " + string.Join("|", ((IDictionary<string, object?>)row).Select(field => field.Value is byte[] bytes ? Convert.ToHexString(bytes) : $"{field.Value}"))))
            .Order(StringComparer.Ordinal)];
    }
}
