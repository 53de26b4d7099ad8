using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>Words right beside a number: they say what it counts where the tree is silent or has given the number to another's word.</summary>
public sealed partial class FigureReader
{
    /// <summary>"five were shot, one of whom died", "shot, three fatally", "12 lost their lives and 40 were injured": the word behind the number is its own, and what the tree found before a comma or conjunction is another's.</summary>
    private bool HasOwnPredicate(in Counted found)
    {
        int before = found.Quantity.First - 1;
        if (before >= sentenceFirst && document.Upos[before] == Upos.Verb && HasOwnVerb(found) && Entries(before, 'v') is { } own && own[0].IsHarm && own[0].Slot == MeasureSlot.Patient && !readings.Exists(reading => reading.Token >= before))
        {
            readings.Clear();
            return true;
        }
        if (before > sentenceFirst && lexicon.Use(document.Lower[before]) == FigureWord.Of && Entries(before - 1, 'n') is { } deeds && deeds.Exists(deed => deed is { IsHarm: true, Slot: MeasureSlot.Of }))
            readings.RemoveAll(reading => reading.Token < before - 1);
        if (before < sentenceFirst || document.Xpos[before] is not (Xpos.Comma or Xpos.CC or Xpos.HYPH or Xpos.Colon)) return false;
        int t = AfterInsertion(AfterPhrase(found));
        if (t < sentenceEnd && document.Upos[t] == Upos.Adv && Entries(t, 'a') is null) t++;
        if (TryState(t, out _, out _))
        {
            readings.Clear();
            return true;
        }
        while (t < sentenceEnd && document.Upos[t] == Upos.Aux) t++;
        if (t >= sentenceEnd || IsNegatedBeside(t) || !IsParticiple(t) || (Entries(t, 'v') ?? Entries(t, 'a')) is not { } entries || !entries[0].IsHarm) return false;
        int first = found.Quantity.First;
        if (readings.Exists(reading => reading.Token >= first))
        {
            readings.RemoveAll(reading => reading.Token < first);
            return false;
        }
        readings.Clear();
        return true;
    }

    /// <summary>"two in critical condition": a state behind the number, by its preposition.</summary>
    private bool TryState(int t, out MeasureEntry state, out int word)
    {
        (state, word) = (null!, t < sentenceEnd && document.Upos[t] == Upos.Adp ? NominalAfter(t + 1) : -1);
        if (word < 0 || Entries(word, 'n') is not { } entries) return false;
        foreach (MeasureEntry entry in entries)
        {
            if (entry.Slot != MeasureSlot.Subject || !entry.IsHarm || entry.Others.Length == 0 || !HasOthers(word, entry)) continue;
            state = entry;
            return true;
        }
        return false;
    }

    /// <summary>Words right beside the number, for trees that went wrong: "two kidnapped", "30 people injured", "killing 12".</summary>
    private void FindBeside(in Counted found)
    {
        int t = AfterPhrase(found);
        if (t < sentenceEnd && document.Upos[t] == Upos.Adv && (t + 1 >= sentenceEnd || document.Upos[t + 1] == Upos.Punct) && IsParticiple(t))
        {
            AddBeside(t, after: true);
            return;
        }
        t = AfterInsertion(t);
        if (TryState(t, out MeasureEntry state, out int word))
        {
            Add(state, word);
            return;
        }
        for (int last = t + 3; t < sentenceEnd && t < last && document.Upos[t] is Upos.Aux or Upos.Adv; t++)
            if (IsNegatedBeside(t)) return;
        if (t < sentenceEnd && IsParticiple(t)) AddBeside(t, after: true);
        int before = found.Quantity.First - 1;
        if (readings.Count == 0 && before >= sentenceFirst && (document.Upos[before] == Upos.Verb || IsVerbTakenForNoun(before)) && IsBeside(before, found)) AddBeside(before, after: false);
    }

    /// <summary>"four people, including a child, were shot", "four people - three of them women - were shot": one past the words between the marks.</summary>
    private int AfterInsertion(int t)
    {
        if (t + 2 >= sentenceEnd || document.Upos[t] != Upos.Punct || document.Xpos[t] == Xpos.HYPH && document.End[t] == document.Start[t + 1] || lexicon.Use(document.Lower[t + 1]) != FigureWord.Part && document.Upos[t + 1] != Upos.Num) return t;
        for (int close = t + 2; close < sentenceEnd && close < t + 4 * Near; close++)
        {
            if (document.Upos[close] is Upos.Verb or Upos.Aux) return t;
            if (document.Xpos[close] == document.Xpos[t] && close + 1 < sentenceEnd && (document.Upos[close + 1] == Upos.Aux || IsParticiple(close + 1) && (Entries(close + 1, 'v') ?? Entries(close + 1, 'a')) is { } said && said[0].IsHarm)) return close + 1;
        }
        return t;
    }

    /// <summary>"the attempted murder of two guards": nobody has been killed.</summary>
    private bool IsAttempt(in Reading reading)
    {
        if (reading.Entry.Pos != 'n') return false;
        for (int t = Math.Max(sentenceFirst, reading.Token - Near); t < reading.Token; t++)
            if (document.Head[t] == reading.Token && lexicon.Use(document.Lower[t]) == FigureWord.Attempted) return true;
        return false;
    }

    private bool IsNegatedBeside(int t) => graph.Denied[t] || document.Head[t] >= 0 && graph.Denied[document.Head[t]];

    private bool IsParticiple(int t) => IsVerbTakenForNoun(t) || document.Xpos[t] is Xpos.VBP or Xpos.NN && t > sentenceFirst && document.Upos[t - 1] == Upos.Adv && Entries(t, 'v') is { } tagged && tagged[0].Slot == MeasureSlot.Patient && !graph.Has(t, Role.Patient) || document.Upos[t] == Upos.Adj || document.Upos[t] == Upos.Adv && Entries(t, 'a') is not null || document.Xpos[t] is Xpos.JJ || document.Xpos[t] is Xpos.VBG && Entries(t, 'a') is not null
        || document.Xpos[t] is Xpos.VBN or Xpos.VBD && (graph.Passive[t] || graph.Argument(t, Role.Patient) < t && !SharesObject(t));

    /// <summary>"shot and killed four": who is shot is told behind the second verb.</summary>
    private bool SharesObject(int t) =>
        t + 2 < sentenceEnd && document.Relation[t + 1] == Relation.Cc && document.Relation[t + 2] == Relation.Conj && document.Head[t + 2] == t && !graph.Passive[t + 2] && graph.Argument(t + 2, Role.Patient) > t + 2;

    private void AddBeside(int word, bool after)
    {
        foreach (char pos in "va")
        {
            if (Entries(word, pos) is not { } entries) continue;
            foreach (MeasureEntry entry in entries)
            {
                bool fits = after ? entry.Slot is MeasureSlot.Patient or MeasureSlot.Modifies or MeasureSlot.Agent : entry.Slot is MeasureSlot.Patient or MeasureSlot.Object;
                if (!fits || !entry.IsHarm || !HasOthers(word, entry)) continue;
                Add(entry, word);
                return;
            }
        }
    }
}
