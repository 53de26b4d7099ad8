using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>What does not fit inside one report: figures that disagree, an effect dated before its cause, quotations without a speaker, faults of the text that touch a fact.</summary>
public sealed class FindingReader(FindingLexicon lexicon)
{
    private ReportReading record = null!;
    private ReportAnalysis analysis = null!;
    private List<FindingRecord> findings = [];

    /// <summary>The findings of a report, kind by kind in the order of the text.</summary>
    public IReadOnlyList<FindingRecord> Run(ReportAnalysis found, ReportReading reading, IReadOnlyList<Event> events, IReadOnlyList<Figure> figures)
    {
        (record, analysis, findings) = (reading, found, []);
        FindOrder(events);
        FindFigures(figures);
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
            if (effectNode >= 0 && causeNode >= 0) CompareOrder(events, effectNode, causeNode);
        }
    }

    private void CompareOrder(IReadOnlyList<Event> events, int effectNode, int causeNode)
    {
        List<Actor> reacting = Participants(effectNode);
        List<Actor> causing = Participants(causeNode);
        for (int r = 0; r < events.Count; r++)
        {
            if (!Shares(events[r].Actors, reacting) || Day(record.Events[r]) is not { } reaction || record.Events[r].Modality != "actual") continue;
            for (int c = 0; c < events.Count; c++)
            {
                bool cause = c != r && Shares(events[c].Actors, causing) && !Shares(events[c].Actors, reacting) && record.Events[c].Modality == "actual" && record.Events[c].Type == Expected(events, causeNode, record.Events[c].Type);
                if (!cause || Day(record.Events[c]) is not { } happened || reaction >= happened) continue;
                findings.Add(new FindingRecord("order", [record.Events[r].Id, record.Events[c].Id],
                    $"{Name(events[r].Actors)} reacts on {reaction:d MMMM yyyy} to what is dated {happened:d MMMM yyyy}: the reaction comes before its cause."));
                return;
            }
        }
    }

    /// <summary>Where the cause itself is coded, only events of its type are the cause.</summary>
    private static string Expected(IReadOnlyList<Event> events, int causeNode, string otherwise)
    {
        foreach (Event item in events)
            if (Array.IndexOf(item.Trigger, causeNode) >= 0) return item.Rule.Type;
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
            for (int j = i + 1; j < figures.Count; j++)
            {
                (FigureRecord a, FigureRecord b) = (record.Figures[i], record.Figures[j]);
                // Two figures of one sentence are parts or steps of each other.
                if (a.Measure != b.Measure || a.Unit != b.Unit || analysis.Document.SentenceOf[figures[i].Token] == analysis.Document.SentenceOf[figures[j].Token]) continue;
                bool unknown = a.Bound == "unknown" != (b.Bound == "unknown");
                if (unknown && (Shares(figures[i].WhoActors, figures[j].WhoActors) || SameVoice(a, b))) AddUnknown(a, b);
                else if (!unknown && figures[i].WhoActors.Exists(figures[j].WhoActors.Contains) && a.Bound != "unknown" && (a.High < b.Low || b.High < a.Low) && a.Statement != b.Statement && SameDay(a, b))
                    findings.Add(new FindingRecord("contradiction", [a.Id, b.Id], $"{Voice(a)} gives {Value(a)} {a.Measure}, {Voice(b)} gives {Value(b)}."));
            }
        }
    }

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

    private string Voice(FigureRecord figure)
    {
        return Speaker(figure)?.Name ?? "the report";
    }

    private ActorRecord? Speaker(FigureRecord figure)
    {
        foreach (StatementRecord statement in record.Statements)
        {
            if (statement.Id != figure.Statement || statement.Speakers.Count == 0) continue;
            foreach (ActorRecord actor in record.Actors)
                if (actor.Id == statement.Speakers[0]) return actor;
        }
        return null;
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
        foreach (Dragoman.Text.Repair repair in record.Report.Repairs)
        {
            if (repair.Kind is not ("joined-words" or "stray-pronoun")) continue;
            var items = new List<string>();
            foreach (EventRecord item in record.Events)
                if (item.Evidence.Any(span => span.Contains(repair.Span))) items.Add(item.Id);
            foreach (FigureRecord item in record.Figures)
                if (item.Evidence.Any(span => span.Contains(repair.Span))) items.Add(item.Id);
            if (items.Count == 0) continue;
            string words = record.Report.Text[repair.Span.Start..repair.Span.End];
            findings.Add(new FindingRecord("translation", items, repair.Reading.Length > 0
                ? $"The text is faulty here: “{words}” is read as “{repair.Reading}”."
                : $"The text is faulty here: “{words}” is left out."));
        }
    }
}
