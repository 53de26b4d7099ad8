using Dragoman.Record;

namespace Dragoman.Cli.Pages;

/// <summary>The voices of a record in the order in which they first speak, and what rests on one of them alone.</summary>
internal sealed class VoiceList
{
    private readonly ReportReading record;
    private readonly RecordNames names;
    private readonly Dictionary<string, StatementRecord> statements;

    public VoiceList(ReportReading record, RecordNames names)
    {
        (this.record, this.names) = (record, names);
        statements = record.Statements.ToDictionary(item => item.Id);
        var byName = new Dictionary<string, Voice>();
        foreach (StatementRecord statement in record.Statements)
        {
            string name = names.Speaker(statement);
            if (!byName.TryGetValue(name, out Voice? voice)) Voices.Add(voice = byName[name] = new Voice(name, statement.Speakers.Count > 0, KindOf(statement)));
            voice.Statements.Add(statement);
            if (Chain(statement) is { } chain && !voice.Chains.Contains(chain)) voice.Chains.Add(chain);
        }
    }

    public List<Voice> Voices { get; } = [];

    /// <summary>The other voices that give the same event; the report itself counts as one.</summary>
    public IReadOnlyList<string> Others(EventRecord item) => Others(record.Events, item, item.Statement, other => other.Statement, other =>
        other.Type == item.Type && other.Polarity == item.Polarity && Meet(other.Actors, item.Actors) && Meet(other.Recipients, item.Recipients));

    /// <summary>The other voices that give a figure of the same people which agrees.</summary>
    public IReadOnlyList<string> Others(FigureRecord item) => Others(record.Figures, item, item.Statement, other => other.Statement, other =>
        other.Measure == item.Measure && other.Unit == item.Unit && other.Bound != "unknown" && item.Bound != "unknown" && (other.Who == item.Who || Meet(other.WhoActors, item.WhoActors))
        && !(other.High < item.Low) && !(item.High < other.Low));

    /// <summary>The other voices that give the same position.</summary>
    public IReadOnlyList<string> Others(PositionRecord item) => Others(record.Positions, item, item.Statement, other => other.Statement, other =>
        other.Stance == item.Stance && other.Polarity == item.Polarity && other.Holder == item.Holder && other.Object == item.Object && other.ObjectText == item.ObjectText);

    private List<string> Others<T>(IReadOnlyList<T> items, T item, string? statement, Func<T, string?> statementOf, Func<T, bool> isSame)
        where T : class
    {
        string own = NameOf(statement);
        return [.. items.Where(other => other != item && isSame(other)).Select(other => NameOf(statementOf(other))).Where(name => name != own).Distinct()];
    }

    private string NameOf(string? statement) => statement is not null && statements.TryGetValue(statement, out StatementRecord? item) ? names.Speaker(item) : "the report";

    private static bool Meet(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 && b.Count == 0 || a.Intersect(b).Any();

    private string? KindOf(StatementRecord statement) =>
        statement.Speakers.Count == 1 && record.Actors.FirstOrDefault(actor => actor.Id == statement.Speakers[0]) is { } actor
            ? string.Join(" · ", new[] { PageWords.Plain(actor.Kind), actor.Code }.Where(part => part is not null))
            : null;

    /// <summary>Who quotes this voice: "Foreign ministry, in the words of TASS".</summary>
    private string? Chain(StatementRecord statement)
    {
        var chain = new List<string>();
        string own = names.Speaker(statement);
        string? outer = statement.Within;
        while (outer is not null && chain.Count < 8 && statements.TryGetValue(outer, out StatementRecord? item))
        {
            if (names.Speaker(item) is var name && name != own && !chain.Contains(name)) chain.Add(name);
            outer = item.Within;
        }
        return chain.Count == 0 ? null : string.Join(", as told by ", chain);
    }
}
