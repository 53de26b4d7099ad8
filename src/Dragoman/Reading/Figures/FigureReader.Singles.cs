using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>One person without a number: by age ("23-year-old Ade Bello"), by a pronoun or a description of somebody known ("she was pronounced dead", "the driver died").</summary>
public sealed partial class FigureReader
{
    /// <summary>"5-year-old Amina Yusuf": the age stands right before the name or noun.</summary>
    private bool HasAgeBefore(int t)
    {
        if (document.Xpos[t] is not (Xpos.NNP or Xpos.NN)) return false;
        int old = t - 1;
        while (old > sentenceFirst && document.Upos[old] == Upos.Propn) old--;
        return IsAgeWord(old);
    }

    /// <summary>"left a six-year-old dead": the age alone stands for a person.</summary>
    private bool IsAgeAsNoun(int t) => IsAgeWord(t) && (t + 1 >= sentenceEnd || document.Upos[t + 1] is not (Upos.Noun or Upos.Propn or Upos.Adj) || (Entries(t + 1, 'a') ?? Entries(t + 1, 'v')) is { } said && said[0].IsHarm);

    /// <summary>The last word of "six-year-old" or "six year old".</summary>
    private bool IsAgeWord(int t)
    {
        if (t < sentenceFirst || lexicon.Counted(document.Lower[t]) != CountedKind.Person) return false;
        int unit = t - 1;
        if (unit > sentenceFirst && document.Xpos[unit] == Xpos.HYPH) unit--;
        return unit > sentenceFirst && lexicon.Counted(document.Lower[unit]) == CountedKind.Never && (document.Upos[unit - 1] == Upos.Num || document.Xpos[unit - 1] == Xpos.HYPH);
    }

    /// <summary>A pronoun for one person, or one person with "the": somebody of whom the report has spoken, or whom its reader knows.</summary>
    private bool IsKnownPerson(int t)
    {
        if (document.Xpos[t] == Xpos.PRP) return lexicon.Counted(document.Lower[t]) == CountedKind.Person;
        if (document.Xpos[t] != Xpos.NN || lexicon.Counted(document.Lemma[t]) != CountedKind.Person && actors.At(t) is not { Use: NameUse.Office }) return false;
        for (int d = Math.Max(sentenceFirst, t - Near); d < t; d++)
            if (document.Head[d] == t && lexicon.Use(document.Lower[d]) == FigureWord.Definite) return true;
        return false;
    }

    /// <summary>Those shot or hit, in a report with dead: they may be the dead.</summary>
    private bool IsOpen(int index) => means.Contains(index) && figures.Exists(figure => figure.Measure == "killed" && figure.High is not 0);

    /// <summary>True where the report has told of nobody with the measure before, so that this is no one counted already, and where the deed is a plain fact.</summary>
    private bool IsFirst(in Reading reading)
    {
        if (reading.Entry.IsBroad || graph.Modality[reading.Token] is not (Modality.Actual or Modality.Ongoing)) return false;
        for (int i = reportStart; i < figures.Count; i++)
            if (figures[i].Measure == reading.Entry.Measure && figures[i].High is not 0 && !IsOpen(i)) return false;
        foreach (Figure sum in sums)
            if (sum.Measure == reading.Entry.Measure) return false;
        return true;
    }
}
