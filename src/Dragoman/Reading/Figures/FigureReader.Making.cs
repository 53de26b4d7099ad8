using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading.Figures;

/// <summary>The figure itself: words for whom, actors, cause, evidence.</summary>
public sealed partial class FigureReader
{
    private Figure Make(in Counted found, Reading reading)
    {
        MeasureEntry entry = reading.Entry;
        (int first, int end) = found.Noun >= 0 && entry.Slot != MeasureSlot.Count && !IsCountNoun(found.Noun) ? WhoRange(found.Noun, found.Quantity) : (-1, -1);
        Figure? before = first < 0 && entry.Unit == "person" ? FigureBefore(found.Node) : null;
        string unit = entry.Unit is "thing" or "person" && Kind(found) == CountedKind.Thing ? "thing" : entry.Unit;
        Figure figure = Make(found.Quantity, entry.Measure, unit, reading.Token, first, end, entry.Rule, before);
        if (first >= 0) actors.Collect(found.Noun, figure.WhoActors);
        if (first >= 0 && found.Node != found.Noun) actors.Collect(found.Node, figure.WhoActors);
        AddCause(figure, reading, found);
        figure.IsPartial = found.IsPart || found.Quantity.Kind == QuantityKind.Article || found.Quantity.High == 1 || IsApart(figure);
        return figure;
    }

    /// <summary>"claimed 70 lives": a noun that says nothing of whom.</summary>
    private bool IsCountNoun(int noun) => Entries(noun, 'n') is { } entries && entries[0].Slot == MeasureSlot.Count;

    private CountedKind Kind(in Counted found) => found.Noun < 0 ? CountedKind.Person : Kind(found.Noun);

    /// <param name="before">A figure whose noun this one takes, or null.</param>
    private Figure Make(in Quantity quantity, string measure, string unit, int measured, int whoFirst, int whoEnd, string rule, Figure? before)
    {
        var figure = new Figure
        {
            Measure = measure,
            Low = quantity.Low,
            High = quantity.High,
            Bound = BoundNames[(int)quantity.Bound],
            Unit = unit,
            Token = NumberHead(quantity),
            Measured = measured,
            Who = whoFirst >= 0 ? Text(whoFirst, whoEnd) : before?.Who,
            Evidence = Evidence(quantity, measured, whoFirst, whoEnd),
            Rule = rule,
        };
        if (before is not null) figure.WhoActors.AddRange(before.WhoActors);
        return figure;
    }

    private static Figure WithMeasure(Figure figure, string measure)
    {
        var other = new Figure
        {
            Measure = measure,
            Low = figure.Low,
            High = figure.High,
            Bound = figure.Bound,
            Unit = figure.Unit,
            Token = figure.Token,
            Measured = figure.Measured,
            Who = figure.Who,
            Evidence = figure.Evidence,
            Rule = $"figures/{measure}/means",
        };
        other.WhoActors.AddRange(figure.WhoActors);
        other.Cause.AddRange(figure.Cause);
        return other;
    }

    private string? Text(int first, int end)
    {
        TextSpan span = document.SpanOf(first, end);
        return span.Length > 0 ? document.Reading.Source.Text.Substring(span.Start, span.Length) : null;
    }

    private TextSpan Evidence(in Quantity quantity, int measured, int whoFirst, int whoEnd)
    {
        int first = Math.Min(quantity.First, measured);
        int end = Math.Max(quantity.End, measured + 1);
        return whoFirst < 0 ? document.SpanOf(first, end) : document.SpanOf(Math.Min(first, whoFirst), Math.Max(end, whoEnd));
    }

    /// <summary>The phrase of those counted, without number, bound and article, with what follows it after "of".</summary>
    private (int First, int End) WhoRange(int noun, in Quantity quantity)
    {
        (int first, int end) = resolver.Phrase(noun);
        if (quantity.End <= noun) first = noun - quantity.End <= 4 && !HasBreak(quantity.End, noun) ? quantity.End : Math.Max(first, quantity.End);
        while (first < noun && (document.Upos[first] is Upos.Det or Upos.Punct or Upos.Adp || lexicon.Use(document.Lower[first]) == FigureWord.Part)) first++;
        if (quantity.First > noun) end = Math.Min(end, quantity.First);
        if (end < sentenceEnd && lexicon.Use(document.Lower[end]) == FigureWord.Of)
        {
            int whole = NominalAfter(end + 1);
            if (whole >= 0 && document.Head[whole] == noun) end = resolver.Phrase(whole).End;
        }
        return (first, Math.Max(end, first + 1));
    }

    /// <summary>"20 were killed and two kidnapped": whom a bare number counts stands in the figure before, in the same sentence or the last.</summary>
    private Figure? FigureBefore(int node)
    {
        for (int i = figures.Count - 1; i >= 0; i--)
        {
            if (document.SentenceOf[node] - document.SentenceOf[figures[i].Token] > 1) return null;
            if (figures[i].Unit == "person" && figures[i].Who is not null) return figures[i];
        }
        return null;
    }

    private void AddCause(Figure figure, Reading reading, in Counted found)
    {
        if (!reading.Entry.IsHarm) return;
        bool acts = reading.Entry.Pos == 'v' && reading.Entry.Slot is MeasureSlot.Patient or MeasureSlot.Object;
        for (int e = graph.FirstEdge(reading.Token); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (target == found.Node || target == found.Noun) continue;
            // "were detained, the governor said": who speaks has not done it.
            if (sources.Contains(target)) continue;
            bool agent = acts && graph.RoleOf(e) == Role.Agent || graph.RoleOf(e) == Role.Oblique && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Agent;
            if (agent || graph.RoleOf(e) == Role.Oblique && IsAttack(target)) CollectCause(target, figure, agent);
        }
        for (int e = graph.FirstEdge(found.Node); e >= 0 && figure.Cause.Count == 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && IsAttack(graph.TargetOf(e))) CollectCause(graph.TargetOf(e), figure, agent: false);
        // "killed", a small clause of "left": the subject of "left" is the cause.
        if (figure.Cause.Count == 0 && reading.Entry.Pos == 'a' && graph.Governor[reading.Token] is >= 0 and var verb && graph.Argument(verb, Role.Agent) is >= 0 and var subject && subject != found.Node && graph.Argument(verb, Role.Patient) == found.Node)
            CollectCause(subject, figure, agent: true);
        foreach (Actor actor in figure.WhoActors) figure.Cause.Remove(actor);
    }

    private bool IsAttack(int t) => lexicon.Use(document.Lemma[t]) == FigureWord.Attack;

    /// <summary>An actor is the cause itself; an attack is that of its owner: "an Israeli air strike", "the rebels' raid", "attacks by the army".</summary>
    private void CollectCause(int word, Figure figure, bool agent)
    {
        if (!IsAttack(word))
        {
            if (agent) actors.Collect(word, figure.Cause);
            return;
        }
        for (int e = graph.FirstEdge(word); e >= 0; e = graph.NextEdge(e))
        {
            bool owner = graph.RoleOf(e) is Role.Possessor or Role.Modifier && graph.TargetOf(e) < word || graph.RoleOf(e) == Role.Oblique && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Agent;
            if (owner) actors.Collect(graph.TargetOf(e), figure.Cause);
        }
    }

    /// <summary>"20 were killed and two kidnapped during the rebel attacks": the phrase at the end belongs to both verbs.</summary>
    private void ShareCauses(int first)
    {
        for (int i = first; i < figures.Count; i++)
        {
            if (figures[i].Cause.Count > 0 || !IsHarm(figures[i])) continue;
            for (int j = first; j < figures.Count; j++)
            {
                if (figures[j].Cause.Count == 0 || !AreJoined(figures[i].Measured, figures[j].Measured)) continue;
                figures[i].Cause.AddRange(figures[j].Cause);
                break;
            }
        }
    }

    private static bool IsHarm(Figure figure) => figure.Measure is not ("troops" or "other" or "affected" or "money") && figure.Unit == "person";

    private bool AreJoined(int a, int b) => a >= 0 && b >= 0 && (a == b || Top(a) == Top(b) || Governs(a, b) || Governs(b, a));

    /// <summary>The first of a chain of conjuncts.</summary>
    private int Top(int t)
    {
        for (int i = 0; i < 64 && document.Relation[t] == Relation.Conj && document.Head[t] >= 0; i++) t = document.Head[t];
        return t;
    }
}
