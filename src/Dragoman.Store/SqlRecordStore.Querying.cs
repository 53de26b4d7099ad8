using Dapper;

namespace Dragoman.Store;

internal sealed partial class SqlRecordStore
{
    public ItemCounts Count(ItemQuery query)
    {
        (string from, DynamicParameters values) = new ItemSql(query).Build();
        return Guard(() =>
        {
            (long items, long reports, long withoutCopies) = connection.QuerySingle<(long, long, long)>($"SELECT count(*), count(DISTINCT r.id), count(DISTINCT COALESCE(r.copy_of, r.id)) {from}", values);
            return new ItemCounts(items, new StoreCounts(reports, withoutCopies));
        });
    }

    public IEnumerable<FoundItem> Find(ItemQuery query)
    {
        (string from, DynamicParameters values) = new ItemSql(query).Build();
        (long report, long item, int found) = (0, 0, 0);
        KeptRecord? kept = null;
        while (found < (query.Limit ?? int.MaxValue))
        {
            values.Add("afterReport", report);
            values.Add("afterItem", item);
            List<(long Report, long Item)> part = Guard(() => connection.Query<(long, long)>(
                $"SELECT r.id, i.item {from} AND (r.id > @afterReport OR (r.id = @afterReport AND i.item > @afterItem)) ORDER BY r.id, i.item LIMIT {PartSize}", values).AsList());
            if (part.Count == 0) yield break;
            foreach ((long number, long index) in part)
            {
                if (found++ == query.Limit) yield break;
                if (kept?.Report != number) kept = Guard(() => Kept(connection.QuerySingle<KeptRow>($"{SelectKept} WHERE r.id = @number", new { number })));
                yield return new FoundItem(kept, query.Kind, (int)index - 1);
            }
            (report, item) = part[^1];
        }
    }

    public StoreCounts Count(SearchQuery query) => Guard(() => connection.QuerySingle<StoreCounts>(
        $"SELECT count(*) AS Reports, count(DISTINCT COALESCE(copy_of, id)) AS WithoutCopies FROM reports WHERE id IN ({dialect.ReportsWithWords})", new { words = dialect.Words(query) }));

    public IEnumerable<FoundReport> Search(SearchQuery query, int limit)
    {
        string words = dialect.Words(query);
        // The numbers first: records are large, and only those that are looked at are read.
        List<long> numbers = Guard(() => connection.Query<long>(
            $"SELECT r.id FROM reports r JOIN codings c ON c.id = r.coding WHERE r.id IN ({dialect.ReportsWithWords}) ORDER BY c.published DESC NULLS LAST, r.id LIMIT @limit", new { words, limit }).AsList());
        foreach (long number in numbers)
        {
            KeptRow row = Guard(() => connection.QuerySingle<KeptRow>($"{SelectKept} WHERE r.id = @number", new { number }));
            KeptRecord kept = Kept(row);
            List<long> statements = Guard(() => connection.Query<long>(dialect.StatementsWithWords, new { coding = row.Coding, words }).AsList());
            yield return new FoundReport(kept, query.PlacesIn(SearchWords.Of(kept.Record.Report.Text)), [.. statements.Select(item => (int)item - 1)]);
        }
    }
}
