using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Cli.Pages;

/// <summary>Names of the actors of one record, and who said an item.</summary>
internal sealed class RecordNames
{
    private const string Unknown = "?";
    private readonly ReportReading record;
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, StatementRecord> statements = [];

    public RecordNames(ReportReading record)
    {
        this.record = record;
        HashSet<string> shared = [.. record.Actors.GroupBy(actor => actor.Name).Where(group => group.Count() > 1).Select(group => group.Key)];
        foreach (ActorRecord actor in record.Actors) names[actor.Id] = shared.Contains(actor.Name) ? $"{actor.Name} ({actor.Role ?? PageWords.Plain(actor.Kind)})" : actor.Name;
        foreach (StatementRecord statement in record.Statements) statements[statement.Id] = statement;
    }

    /// <summary>The name; with its kind where two actors have the same.</summary>
    public string Of(string actor) => names.GetValueOrDefault(actor, actor);

    /// <summary>The names, a question mark where there is none.</summary>
    public string Of(IReadOnlyList<string> actors) => actors.Count == 0 ? Unknown : string.Join(", ", actors.Select(Of));

    /// <summary>Who makes a statement; the words that hint at somebody who is not named.</summary>
    public string Speaker(StatementRecord statement)
    {
        if (statement.Speakers.Count > 0) return Of(statement.Speakers);
        return statement.Source is { } source ? Slice(source) : "unnamed";
    }

    /// <summary>True where a statement denies what it tells.</summary>
    public bool IsDenial(string? statement) => statement is not null && statements.TryGetValue(statement, out StatementRecord? item) && item.Attitude == "denies";

    /// <summary>From whom an item is known, out to the first speaker whom the report itself quotes; null where the report itself says it.</summary>
    public string? SaidBy(string? statement)
    {
        string? said = null;
        // A statement is seldom told at more than third hand; the bound holds the page against a faulty record.
        for (int depth = 0; depth < 8 && statement is not null && statements.TryGetValue(statement, out StatementRecord? item); depth++)
        {
            string link = PageWords.SaidBy(item.Attitude, Speaker(item));
            said = said is null ? link : $"{said}, as {Speaker(item)} {item.Attitude}";
            statement = item.Within;
        }
        return said;
    }

    /// <summary>Statements with those that stand in them below, each with its depth, in the order of the text.</summary>
    public IEnumerable<(StatementRecord Statement, int Depth)> StatementTree()
    {
        ILookup<string?, StatementRecord> children = record.Statements.ToLookup(item => item.Within is { } outer && statements.ContainsKey(outer) ? outer : null);
        var seen = new HashSet<string>();
        return Below(null, 0);

        IEnumerable<(StatementRecord, int)> Below(string? outer, int depth)
        {
            foreach (StatementRecord item in children[outer].Where(item => seen.Add(item.Id)))
            {
                yield return (item, depth);
                foreach ((StatementRecord, int) inner in Below(item.Id, depth + 1)) yield return inner;
            }
        }
    }

    public string Slice(TextSpan span) => record.Report.Text[span.Start..span.End];
}
