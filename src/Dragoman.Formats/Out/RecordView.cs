using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>A record as exports look at it: actors by id, words of spans, positions in code points, the sentence and paragraph of a span.</summary>
public sealed class RecordView
{
    private readonly Dictionary<string, ActorRecord> actors;
    private readonly Dictionary<string, StatementRecord> statements;
    private readonly ExportTables tables;
    private CodePoints? points;
    private int[]? sentences;

    /// <param name="record">The record.</param>
    /// <param name="tables">What finds sentences.</param>
    public RecordView(ReportReading record, ExportTables tables)
    {
        (Record, this.tables) = (record, tables);
        actors = record.Actors.ToDictionary(actor => actor.Id);
        statements = record.Statements.ToDictionary(statement => statement.Id);
    }

    /// <summary>The record.</summary>
    public ReportReading Record { get; }

    /// <summary>The report.</summary>
    public ReportRecord Report => Record.Report;

    /// <summary>Day of publication as YYYY-MM-DD, or null.</summary>
    public string? Published => Report.Published?.ToString("yyyy-MM-dd");

    /// <summary>Positions of the text in code points.</summary>
    public CodePoints Points => points ??= new CodePoints(Report.Text);

    /// <summary>The actor of an id.</summary>
    public ActorRecord Actor(string id) => actors[id];

    /// <summary>The actors of ids, in their order.</summary>
    public IEnumerable<ActorRecord> Actors(IReadOnlyList<string> ids) => ids.Select(id => actors[id]);

    /// <summary>Names of actors by commas, or a question mark for nobody.</summary>
    public string Names(IReadOnlyList<string> ids) => ids.Count == 0 ? "?" : string.Join(", ", Actors(ids).Select(actor => actor.Name));

    /// <summary>An event on one line: who, type and mode, whom.</summary>
    public string Summary(EventRecord item) => $"{Names(item.Actors)} {item.Type}{(item.Mode is null ? "" : "/" + item.Mode)} {Names(item.Recipients)}";

    /// <summary>The statement of an id, or null.</summary>
    public StatementRecord? Statement(string? id) => id is null ? null : statements.GetValueOrDefault(id);

    /// <summary>The words of a span, as the text has them.</summary>
    public string Words(TextSpan span) => Report.Text[span.Start..span.End];

    /// <summary>The words of a span on one line.</summary>
    public string Line(TextSpan span) => TableSyntax.Tabs.Escape(Words(span));

    /// <summary>Number of the sentence that holds the start of a span, from 1.</summary>
    public int Sentence(TextSpan span)
    {
        sentences ??= tables.Sentences.Starts(Report.Text);
        int found = Array.BinarySearch(sentences, span.Start);
        return Math.Max(found >= 0 ? found + 1 : ~found, 1);
    }

    /// <summary>True where a span begins in the first paragraph after the title.</summary>
    public bool IsInLead(TextSpan span)
    {
        string text = Report.Text;
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (Report.Title is { } title && text.AsSpan(start).StartsWith(title))
            for (start += title.Length; start < text.Length && char.IsWhiteSpace(text[start]);) start++;
        string end = text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        int lead = text.IndexOf(end, start, StringComparison.Ordinal);
        return span.Start >= start && (lead < 0 || span.Start < lead);
    }

    /// <summary>Where an actor is mentioned: inside the evidence, else for the first time; null for nobody.</summary>
    public static TextSpan? Mention(ActorRecord? actor, TextSpan evidence)
    {
        if (actor is null || actor.Mentions.Count == 0) return null;
        foreach (TextSpan mention in actor.Mentions)
            if (evidence.Contains(mention)) return mention;
        return actor.Mentions[0];
    }

    /// <summary>The words that name an actor in the evidence of an event, else its first mention; null for nobody.</summary>
    public string? MentionWords(ActorRecord? actor, EventRecord item) => Mention(actor, item.Evidence[0]) is { } span ? Line(span) : null;
}
