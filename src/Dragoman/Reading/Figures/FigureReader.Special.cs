using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>Figures that stand on another one or on no number: parts, open questions, nobody harmed, money, shares.</summary>
public sealed partial class FigureReader
{
    private const string PartMark = "/part";

    /// <summary>"two of them children", "including three officers": a part of the figure before takes its measure and cause.</summary>
    private bool Inherit(in Counted found)
    {
        if (figures.Count == 0) return false;
        int at = figures.Count - 1;
        while (at > 0 && figures[at].Rule.EndsWith(PartMark, StringComparison.Ordinal) && document.SentenceOf[figures[at].Token] == document.SentenceOf[found.Node]) at--;
        Figure whole = figures[at];
        int distance = document.SentenceOf[found.Node] - document.SentenceOf[whole.Token];
        if (distance > 1 || whole.Unit != "person" || found.Quantity.Low > (whole.High ?? double.MaxValue)) return false;
        if (found.Noun >= 0 && Kind(found.Noun) is CountedKind.Thing or CountedKind.Never) return false;
        // "12 people, 30 houses": only people are a part of people.
        if (found.Noun >= 0 && Kind(found.Noun) == CountedKind.Unknown && !found.IsPart) return false;
        (int first, int end) = found.Noun >= 0 ? WhoRange(found.Noun, found.Quantity) : (-1, -1);
        Figure part = Make(found.Quantity, whole.Measure, whole.Unit, whole.Measured, first, end, $"figures/{whole.Measure}{PartMark}", first < 0 ? whole : null);
        if (first >= 0) actors.Collect(found.Noun, part.WhoActors);
        part.Cause.AddRange(whole.Cause);
        foreach (Actor actor in part.WhoActors) part.Cause.Remove(actor);
        part.IsPartial = true;
        figures.Add(part);
        return true;
    }

    /// <summary>"it did not know how many there were": measure and people of the nearest counted thing before.</summary>
    private void ReadUnknown(in Counted found)
    {
        int sentence = document.SentenceOf[found.Node];
        int last = document.SentenceStart[Math.Max(0, sentence - 2)];
        for (int t = found.Quantity.First - 1; t >= last; t--)
        {
            if (document.Upos[t] is not (Upos.Verb or Upos.Noun)) continue;
            if (Entries(t, document.Upos[t] == Upos.Verb ? 'v' : 'n') is not { } entries) continue;
            foreach (MeasureEntry entry in entries)
            {
                int whom = entry.Slot switch
                {
                    MeasureSlot.Patient => graph.Argument(t, Role.Patient),
                    MeasureSlot.Agent => graph.Argument(t, Role.Agent),
                    MeasureSlot.Of => Whole(t),
                    MeasureSlot.Among => t,
                    _ => -1,
                };
                if (!entry.IsHarm || whom < 0 || !HasOthers(t, entry) || Kind(whom) is CountedKind.Thing or CountedKind.Never || entry.IsBroad && Kind(whom) != CountedKind.Person) continue;
                var asked = new Counted(found.Quantity, whom, whom, IsPart: false);
                (int first, int end) = WhoRange(whom, found.Quantity);
                Figure figure = Make(found.Quantity, entry.Measure, entry.Unit, t, first, end, $"figures/{entry.Measure}/unknown", before: null);
                actors.Collect(whom, figure.WhoActors);
                AddCause(figure, new Reading(entry, t), asked);
                figures.Add(figure);
                return;
            }
        }
    }

    /// <summary>"charged with three counts of murder": a count for each of the dead.</summary>
    private bool ReadCharges(in Quantity quantity)
    {
        int count = quantity.End;
        while (count < sentenceEnd && document.Upos[count] == Upos.Adj) count++;
        if (count + 2 >= sentenceEnd || !IsNever(count) || lexicon.Use(document.Lemma[count]) != FigureWord.Carrier || lexicon.Use(document.Lower[count + 1]) != FigureWord.Of) return false;
        int deed = NominalAfter(count + 2);
        if (deed < 0 || Entries(deed, 'n') is not { } entries || !entries[0].IsHarm || IsAttempt(new Reading(entries[0], deed))) return false;
        Figure figure = Make(quantity, entries[0].Measure, "person", deed, -1, -1, $"figures/{entries[0].Measure}/charge", before: null);
        figure.IsPartial = true;
        figures.Add(figure);
        return true;
    }

    /// <summary>The phrase behind "of", or -1.</summary>
    private int Whole(int noun)
    {
        for (int e = graph.FirstEdge(noun); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Of) return graph.TargetOf(e);
        return -1;
    }

    /// <summary>"The hostages were unharmed", "no casualties": zero, without a number.</summary>
    private void ReadSpared()
    {
        for (int t = sentenceFirst; t < sentenceEnd; t++)
        {
            if ((Entries(t, 'a') ?? Entries(t, 'n')) is not { } entries) continue;
            foreach (MeasureEntry entry in entries)
            {
                if (entry.Slot != MeasureSlot.None || !HasOthers(t, entry) || graph.Denied[t] && entry.Others.Length == 0) continue;
                int whom = entry.Pos == 'a' ? Spared(t) : -1;
                var zero = new Quantity(t, t, t + 1, t + 1, 0, 0, FigureBound.Exact, QuantityKind.Number, -1);
                (int first, int end) = whom >= 0 ? WhoRange(whom, zero) : (-1, -1);
                Figure figure = Make(zero, entry.Measure, entry.Unit, t, first, end, entry.Rule, before: null);
                if (whom >= 0) actors.Collect(whom, figure.WhoActors);
                figures.Add(figure);
            }
        }
    }

    /// <summary>Who was not harmed: subject or noun of the adjective.</summary>
    private int Spared(int adjective)
    {
        if (graph.Argument(adjective, Role.Agent) is >= 0 and var subject) return subject;
        for (int e = firstIncoming[adjective]; e >= 0; e = nextIncoming[e])
        {
            int source = sourceOf[e];
            if (graph.RoleOf(e) == Role.Modifier) return source;
            int whom = graph.Argument(source, Role.Patient) is >= 0 and var patient ? patient : graph.Argument(source, Role.Agent);
            if (whom >= 0) return whom;
        }
        return -1;
    }

    private void ReadMoney(in Quantity quantity)
    {
        int node = NumberHead(quantity);
        int noun = -1;
        int measured = node;
        string rule = "figures/money/amount";
        int head = document.Head[node];
        if (IsInSentence(head) && document.Upos[head] is Upos.Noun && head >= quantity.End) (noun, measured) = (head, head);
        for (int e = graph.FirstEdge(node); e >= 0 && noun < 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && document.Upos[graph.TargetOf(e)] == Upos.Noun) (noun, measured) = (graph.TargetOf(e), graph.TargetOf(e));
        for (int e = IsInSentence(head) ? graph.FirstEdge(head) : -1; e >= 0 && noun < 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && graph.TargetOf(e) > node && lexicon.Measures(document.Lemma[graph.TargetOf(e)], 'n') is { } sums && sums[0].Measure == "money") (noun, measured) = (graph.TargetOf(e), graph.TargetOf(e));
        if (noun < 0 && IsInSentence(head) && (Entries(head, 'v') ?? Entries(head, 'n')) is { } entries && entries[0].Measure == "money") (measured, rule) = (head, entries[0].Rule);
        (int first, int end) = noun >= 0 ? WhoRange(noun, quantity) : (-1, -1);
        figures.Add(Make(quantity, "money", lexicon.CurrencyCode(quantity.Currency), measured, first, end, rule, before: null));
    }

    private void ReadPercent(in Quantity quantity)
    {
        int noun = quantity.End < sentenceEnd && lexicon.Use(document.Lower[quantity.End]) == FigureWord.Of ? NominalAfter(quantity.End + 1) : -1;
        (int first, int end) = noun >= 0 ? WhoRange(noun, quantity) : (-1, -1);
        Figure figure = Make(quantity, "other", "percent", noun >= 0 ? noun : quantity.End - 1, first, end, "figures/other/percent", before: null);
        if (noun >= 0) actors.Collect(noun, figure.WhoActors);
        figures.Add(figure);
    }
}
