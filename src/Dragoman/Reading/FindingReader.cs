using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>What does not fit inside one report: figures that disagree, an effect dated before its cause, quotations without a speaker, faults of the text that touch a fact.</summary>
public sealed partial class FindingReader(FindingLexicon lexicon, StatementLexicon cues)
{
    // Words and figures that are compared with each other: more than a report has, so that only a text that is no report is cut short.
    private const int WordReach = 3_000, FigureReach = 200;
    private readonly Dictionary<string, ActorRecord?> speakers = [];
    private ReportReading record = null!;
    private ReportAnalysis analysis = null!;
    private List<FindingRecord> findings = [];

    /// <summary>The findings of a report, kind by kind in the order of the text.</summary>
    public IReadOnlyList<FindingRecord> Run(ReportAnalysis found, ReportReading reading, IReadOnlyList<Event> events, IReadOnlyList<Figure> figures)
    {
        (record, analysis, findings) = (reading, found, []);
        speakers.Clear();
        FindOrder(events);
        FindFigures(figures);
        FindDenials(events);
        FindDenialsOfWhatWasSaid();
        foreach (StatementRecord statement in record.Statements)
            if (statement.Form == "direct" && statement.Speakers.Count == 0 && statement.Source is null && statement.Cue is null)
                findings.Add(new FindingRecord("unattributed", [statement.Id], "A quotation stands without a speaker."));
        FindTranslation();
        return findings;
    }

    /// <summary>"The reaction was caused by the visit", where the reaction is dated before the visit.</summary>
    private void FindOrder(IReadOnlyList<Event> events)
    {
        Document document = analysis.Document;
        PropositionGraph graph = analysis.Propositions;
        for (int t = 0; t < document.TokenCount; t++)
        {
            (int effectNode, int causeNode) = (-1, -1);
            if (lexicon.IsCause(document.Lemma[t]) && graph.Clausal[t])
                (effectNode, causeNode) = (graph.Argument(t, Role.Patient), graph.Argument(t, Role.Agent));
            else if (lexicon.TryEffect(document.Lemma[t], out int preposition))
                (effectNode, causeNode) = (t, graph.Argument(t, Role.Oblique, preposition));
            if (effectNode >= 0 && causeNode >= 0) CompareOrder(events, Around(events, t), effectNode, causeNode);
        }
    }

    /// <summary>The events whose evidence begins near a token; events are in the order of their evidence.</summary>
    private Range Around(IReadOnlyList<Event> events, int token)
    {
        Document document = analysis.Document;
        int from = document.SpanOf(Math.Max(token - WordReach, 0), token + 1).Start;
        int to = document.SpanOf(token, Math.Min(token + WordReach, document.TokenCount)).End;
        return FirstFrom(events, StartOf, from)..FirstFrom(events, StartOf, to);

        static int StartOf(Event item) => item.Evidence[0].Start;
    }

    /// <summary>The first item that begins at a position or behind it, in a list in the order of the text.</summary>
    private static int FirstFrom<T>(IReadOnlyList<T> items, Func<T, int> start, int position)
    {
        (int low, int high) = (0, items.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (start(items[middle]) < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void CompareOrder(IReadOnlyList<Event> events, Range near, int effectNode, int causeNode)
    {
        List<Actor> reacting = Participants(effectNode);
        List<Actor> causing = Participants(causeNode);
        for (int r = near.Start.Value; r < near.End.Value; r++)
        {
            if (!Shares(events[r].Actors, reacting) || Day(record.Events[r]) is not { } reaction || record.Events[r].Modality != "actual") continue;
            for (int c = near.Start.Value; c < near.End.Value; c++)
            {
                bool cause = c != r && Shares(events[c].Actors, causing) && !Shares(events[c].Actors, reacting) && record.Events[c].Modality == "actual" && record.Events[c].Type == Expected(events, near, causeNode, record.Events[c].Type);
                if (!cause || Day(record.Events[c]) is not { } happened || reaction >= happened) continue;
                findings.Add(new FindingRecord("order", [record.Events[r].Id, record.Events[c].Id],
                    $"{Name(events[r].Actors)} reacts on {reaction:d MMMM yyyy} to what is dated {happened:d MMMM yyyy}: the reaction comes before its cause."));
                return;
            }
        }
    }

    /// <summary>Where the cause itself is coded, only events of its type are the cause.</summary>
    private static string Expected(IReadOnlyList<Event> events, Range near, int causeNode, string otherwise)
    {
        for (int i = near.Start.Value; i < near.End.Value; i++)
            if (Array.IndexOf(events[i].Trigger, causeNode) >= 0) return events[i].Rule.Type;
        return otherwise;
    }

    private List<Actor> Participants(int node)
    {
        var list = new List<Actor>();
        PropositionGraph graph = analysis.Propositions;
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e)) analysis.Actors.Collect(graph.TargetOf(e), list);
        analysis.Actors.Collect(node, list);
        return list;
    }

    private static bool Shares(List<Actor> a, List<Actor> b)
    {
        foreach (Actor first in a)
            foreach (Actor second in b)
                if (first == second || first.Group is not null && first.Group == second.Group || first.Group is null && second.Group is null && first.Country is not null && first.Country == second.Country) return true;
        return false;
    }

    private static DateOnly? Day(EventRecord item) => item.Time is { Value.Length: >= 10 } time && DateOnly.TryParseExact(time.Value.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly day) ? day : null;

    private static string Name(List<Actor> actors) => actors.Count > 0 ? actors[0].Name : "Somebody";

    /// <summary>Figures of the same people and measure from voices of the same or of different sides.</summary>
    private void FindFigures(IReadOnlyList<Figure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            for (int j = i + 1; j < Math.Min(figures.Count, i + FigureReach); j++)
            {
                (FigureRecord a, FigureRecord b) = (record.Figures[i], record.Figures[j]);
                // Two figures of one sentence are parts or steps of each other.
                if (a.Measure != b.Measure || a.Unit != b.Unit || analysis.Document.SentenceOf[figures[i].Token] == analysis.Document.SentenceOf[figures[j].Token]) continue;
                bool unknown = a.Bound == "unknown" != (b.Bound == "unknown");
                if (figures[i].IsPartial || figures[j].IsPartial) continue;
                if (unknown && (Shares(figures[i].WhoActors, figures[j].WhoActors) || SameVoice(a, b))) AddUnknown(a, b);
                else if (!unknown && SameThing(figures[i], figures[j], a, b) && a.Bound != "unknown" && (a.High < b.Low || b.High < a.Low) && AreTwoVoices(a, b) && SameDay(a, b) && SamePlace(a, b))
                    findings.Add(new FindingRecord("contradiction", [a.Id, b.Id], $"{Voice(a)} gives {Value(a)} {a.Measure}, {Voice(b)} gives {Value(b)}."));
            }
        }
    }

    /// <summary>People of one country or group, or of one event. "Civilians" of two places are not the same people.</summary>
    private static bool SameThing(Figure a, Figure b, FigureRecord first, FigureRecord second)
    {
        bool alike = EndAlike(a.Who, b.Who) || first.High == 0 || second.High == 0;
        return alike && (first.Event is not null && first.Event == second.Event || a.WhoActors.Exists(actor => actor.HasCode && (actor.Country ?? actor.Group) is not null && b.WhoActors.Contains(actor)));
    }

    /// <summary>"Russian soldiers" and "its soldiers": the last words are the same.</summary>
    private static bool EndAlike(string? a, string? b)
    {
        if (a is null || b is null) return a == b;
        ReadOnlySpan<char> first = a.AsSpan(a.LastIndexOf(' ') + 1), second = b.AsSpan(b.LastIndexOf(' ') + 1);
        return first.Equals(second, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Two voices, each of which is quoted: what the report tells on its own account may be another happening.</summary>
    private bool AreTwoVoices(FigureRecord a, FigureRecord b) => a.Statement is not null && b.Statement is not null && a.Statement != b.Statement && (Speaker(a) is null || Speaker(a) != Speaker(b));

    private string NameOf(StatementRecord statement) => record.Actors.First(actor => actor.Id == statement.Speakers[0]).Name;

    private string VoiceOf(EventRecord item, Dictionary<string, StatementRecord> statements) =>
        item.Statement is null ? "the report" : statements[item.Statement].Speakers.Count > 0 ? NameOf(statements[item.Statement]) : "an unnamed voice";

    private void AddUnknown(FigureRecord a, FigureRecord b)
    {
        (FigureRecord unknown, FigureRecord known) = a.Bound == "unknown" ? (a, b) : (b, a);
        string[] items = unknown.Statement is not null ? [unknown.Statement, known.Id] : [unknown.Id, known.Id];
        findings.Add(new FindingRecord("contradiction", items, $"{Voice(unknown)} does not know how many were {known.Measure}, {Voice(known)} gives {Value(known)}."));
    }

    /// <summary>True where both figures are told by voices of one country or group.</summary>
    private bool SameVoice(FigureRecord a, FigureRecord b)
    {
        (ActorRecord? first, ActorRecord? second) = (Speaker(a), Speaker(b));
        return first is not null && second is not null && (first == second || first.Group is not null && first.Group == second.Group || first.Country is not null && first.Country == second.Country && first.Group == second.Group);
    }

    private static bool SameDay(FigureRecord a, FigureRecord b) => a.Time is null || b.Time is null || a.Time.Value == b.Time.Value;

    private static bool SamePlace(FigureRecord a, FigureRecord b) => a.Place is null || b.Place is null || a.Place.Name == b.Place.Name;

    private string Voice(FigureRecord figure) => Speaker(figure)?.Name ?? (figure.Statement is null ? "the report" : "an unnamed voice");

    private ActorRecord? Speaker(FigureRecord figure)
    {
        if (figure.Statement is null) return null;
        if (speakers.Count == 0) ListSpeakers();
        return speakers.GetValueOrDefault(figure.Statement);
    }

    /// <summary>The first speaker of each statement, by the statement's id.</summary>
    private void ListSpeakers()
    {
        Dictionary<string, ActorRecord> actors = record.Actors.ToDictionary(actor => actor.Id);
        foreach (StatementRecord statement in record.Statements)
            speakers[statement.Id] = statement.Speakers.Count > 0 ? actors[statement.Speakers[0]] : null;
    }

    private static string Value(FigureRecord figure) => (figure.Bound, figure.Low, figure.High) switch
    {
        ("at-least", { } low, _) => $"at least {low:N0}",
        ("more-than", { } low, _) => $"more than {low:N0}",
        (_, { } low, { } high) when low != high => $"{low:N0} to {high:N0}",
        (_, { } low, _) => $"{low:N0}",
        (_, _, { } high) => $"at most {high:N0}",
        _ => "no number",
    };

    /// <summary>A repaired word inside the evidence of an item: the reading may be wrong.</summary>
    private void FindTranslation()
    {
        IReadOnlyList<Repair> repairs = record.Report.Repairs;
        var touched = new SortedDictionary<int, List<string>>();
        foreach (EventRecord item in record.Events) Touch(item.Id, item.Evidence);
        foreach (FigureRecord item in record.Figures) Touch(item.Id, item.Evidence);
        foreach ((int repair, List<string> items) in touched)
        {
            string words = record.Report.Text[repairs[repair].Span.Start..repairs[repair].Span.End];
            findings.Add(new FindingRecord("translation", items, repairs[repair].Reading.Length > 0
                ? $"The text is faulty here: “{words}” is read as “{repairs[repair].Reading}”."
                : $"The text is faulty here: “{words}” is left out."));
        }

        void Touch(string id, IReadOnlyList<TextSpan> evidence)
        {
            foreach (TextSpan span in evidence)
                for (int i = FirstFrom(repairs, repair => repair.Span.Start, span.Start); i < repairs.Count && repairs[i].Span.Start < span.End; i++)
                    if (repairs[i].Kind is "joined-words" or "stray-pronoun" && span.Contains(repairs[i].Span)) Add(i, id);
        }

        void Add(int repair, string id)
        {
            if (!touched.TryGetValue(repair, out List<string>? items)) touched.Add(repair, items = []);
            if (items.Count == 0 || items[^1] != id) items.Add(id);
        }
    }
}
