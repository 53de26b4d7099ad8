using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>What a number counts: the noun beside it, behind "of", or none.</summary>
public sealed partial class FigureReader
{
    private void FindCounted()
    {
        counted.Clear();
        foreach (Quantity quantity in quantities)
            if (quantity.Kind is QuantityKind.Number or QuantityKind.Article && TryCounted(quantity, out Counted found)) counted.Add(found);
    }

    /// <summary>"killed 12 people, wounded 30": a verb right beside a number belongs to it, whatever the tree says of a number farther off.</summary>
    private bool IsClaimed(int word, in Counted found)
    {
        if (IsBeside(word, found)) return false;
        foreach (Counted other in counted)
            if (other.Quantity.NumberFirst != found.Quantity.NumberFirst && other.Quantity.Kind == QuantityKind.Number && IsBeside(word, other) && (HasOwnVerb(found) || !AreJoined(found.Node, other.Node))) return true;
        return false;
    }

    /// <summary>A verb with a measure right before the number.</summary>
    private bool HasOwnVerb(in Counted found) => found.Quantity.First > sentenceFirst && IsBeside(found.Quantity.First - 1, found) && Entries(found.Quantity.First - 1, 'v') is not null;

    private bool IsBeside(int word, in Counted found)
    {
        if (word == found.Quantity.First - 1) return !graph.Passive[word] || word == sentenceFirst || document.Upos[word - 1] != Upos.Aux;
        int t = AfterPhrase(found);
        while (t < sentenceEnd && t < word && document.Upos[t] is Upos.Aux or Upos.Adv) t++;
        return t == word && document.Xpos[word] is Xpos.VBN or Xpos.VBD;
    }

    /// <summary>The token behind number and noun.</summary>
    private int AfterPhrase(in Counted found)
    {
        int t = Math.Max(Math.Max(found.Noun + 1, found.Quantity.End), found.Node < found.Quantity.End + 3 ? found.Node + 1 : 0);
        // "one of whom", "two of them"
        return found is { IsPart: true, Noun: < 0 } && t + 1 < sentenceEnd && lexicon.Use(document.Lower[t]) == FigureWord.Of ? t + 2 : t;
    }

    private bool TryCounted(in Quantity quantity, out Counted found)
    {
        int node = NumberHead(quantity);
        found = new Counted(quantity, node, -1, IsPart: false);
        if (quantity.First > sentenceFirst && lexicon.Use(document.Lower[quantity.First - 1]) == FigureWord.Month && (quantity.End >= sentenceEnd || document.Upos[quantity.End] is Upos.Punct or Upos.Num)) return false;
        if (quantity.End < sentenceEnd && lexicon.Counted(document.Lower[quantity.End]) == CountedKind.Never || IsAgeOfName(quantity) || IsOfTime(quantity) || IsOfParent(quantity) || IsBehindAge(quantity) || IsWholeOfLabel(quantity)) return false;
        if (quantity.End < sentenceEnd && lexicon.Use(document.Lower[quantity.End]) == FigureWord.Of) return !IsLabel(quantity) && TryWhole(quantity, node, out found);
        int head = document.Head[node];
        bool modifies = document.Relation[node] is Relation.Nummod or Relation.Amod or Relation.Det or Relation.DetPredet or Relation.Compound or Relation.Advmod or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Nmod;
        int noun = modifies && head >= quantity.End && (IsNominal(head) || lexicon.Counted(document.Lemma[head]) == CountedKind.Person) && !HasBreak(quantity.End, head) && !IsVerbTakenForNoun(head) ? head : NounBeside(quantity);
        if (noun < 0 && document.Relation[node] is Relation.Nummod or Relation.Flat or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Dep && head >= 0 && head < quantity.First && IsNominal(head)) return false;
        if (noun < 0) return !IsDateOrAge(quantity) && (found = found with { IsPart = IsPartMarked(quantity) }) is var _;
        if (lexicon.Use(document.Lemma[noun]) == FigureWord.Other) found = new Counted(quantity, noun, -1, IsPart: false);
        else if (IsNever(noun) || IsYear(quantity) && document.Xpos[noun] == Xpos.NN || IsBothOf(quantity, noun)) return false;
        else found = new Counted(quantity, document.Relation[noun] is Relation.Compound ? LastOfCompound(noun) : noun, LastOfCompound(noun), IsPartMarked(quantity));
        return true;
    }

    /// <summary>"the July 15 killings": the number of a day or year counts nobody, unless people stand right behind it ("in May 12 soldiers died").</summary>
    private bool IsOfTime(in Quantity quantity)
    {
        if (quantity.Kind != QuantityKind.Number || quantity.First != quantity.NumberFirst || document.Upos[quantity.NumberFirst] != Upos.Num) return false;
        if (quantity.End < sentenceEnd && Kind(quantity.End) == CountedKind.Person) return false;
        for (int i = 0; i < times.Count && times[i].FirstToken <= quantity.NumberFirst; i++)
            if (times[i].EndToken >= quantity.NumberEnd && times[i].EndToken - times[i].FirstToken > 1 && times[i].Kind is TimeKind.Date or TimeKind.Time) return true;
        return false;
    }

    /// <summary>"under the age of eight": an age in words.</summary>
    private bool IsBehindAge(in Quantity quantity)
    {
        int before = quantity.First - 1;
        if (before > sentenceFirst && lexicon.Use(document.Lower[before]) == FigureWord.Of) before--;
        return before >= sentenceFirst && lexicon.Use(document.Lower[before]) == FigureWord.Age;
    }

    /// <summary>"both Omar and his son", "both a nun and a priest": the word joins two and counts neither.</summary>
    private bool IsBothOf(in Quantity quantity, int noun) =>
        lexicon.Use(document.Lower[quantity.NumberFirst]) == FigureWord.Age && document.Xpos[noun] is Xpos.NN or Xpos.NNP;

    /// <summary>"a mother of three": her children are not those of whom the clause speaks.</summary>
    private bool IsOfParent(in Quantity quantity) =>
        quantity.First - 2 >= sentenceFirst && lexicon.Use(document.Lower[quantity.First - 1]) == FigureWord.Of && lexicon.Use(document.Lemma[quantity.First - 2]) == FigureWord.Parent && document.Xpos[quantity.First - 2] == Xpos.NN;

    /// <summary>"two of the 12 hostages": the number of the whole, of whose part the clause speaks.</summary>
    private bool IsWholeOfPart(in Quantity quantity)
    {
        int of = quantity.First - 1;
        while (of > sentenceFirst && (document.Upos[of] is Upos.Det or Upos.Adj || document.Xpos[of] is Xpos.PRPS)) of--;
        if (of <= sentenceFirst || lexicon.Use(document.Lower[of]) != FigureWord.Of) return false;
        if (lexicon.Use(document.Lower[of - 1]) == FigureWord.Fraction) return true;
        foreach (Quantity part in quantities)
            if (part.End == of && part.Kind == QuantityKind.Number) return true;
        return false;
    }

    /// <summary>"six people who were shot", "six wounded people", "six people killed": the word belongs to the noun, not to the clause around it.</summary>
    private bool IsSaidOf(int word, int noun) =>
        word == noun || word == noun + 1 && document.Xpos[word] is Xpos.VBN or Xpos.JJ || word < noun && word >= graph.First[noun] || document.Head[word] == noun && document.Relation[word] is Relation.Acl or Relation.AclRelcl;

    /// <summary>"20 Russian-Israelis": the last word is the head, whatever the tree says.</summary>
    private int LastOfCompound(int noun)
    {
        // "15 Filipino sailors", the number hung on the first word.
        for (int head = document.Head[noun]; document.Relation[noun] is Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Flat && head > noun && head < noun + Near && IsNominal(head) && !HasBreak(noun, head) && !IsVerbTakenForNoun(head); head = document.Head[noun]) noun = head;
        while (noun + 2 < sentenceEnd && document.Xpos[noun + 1] == Xpos.HYPH && document.Start[noun + 2] == document.End[noun + 1] && IsNominal(noun + 2)) noun += 2;
        return noun;
    }

    /// <summary>The token by which the number hangs in the tree.</summary>
    private int NumberHead(in Quantity quantity)
    {
        for (int t = quantity.NumberEnd - 1; t >= quantity.NumberFirst; t--)
            if (HangsOutside(t, quantity)) return t;
        for (int t = quantity.End - 1; t >= quantity.First; t--)
            if (HangsOutside(t, quantity)) return t;
        return quantity.NumberEnd - 1;
    }

    private bool HangsOutside(int t, in Quantity quantity) =>
        (document.Head[t] < quantity.First || document.Head[t] >= quantity.End) && document.Upos[t] is not (Upos.Punct or Upos.Adp or Upos.Det or Upos.Cconj);

    /// <summary>"three of the hostages", "hundreds of Spanish citizens", "two of them children".</summary>
    private bool TryWhole(in Quantity quantity, int node, out Counted found)
    {
        int noun = NominalAfter(quantity.End + 1);
        found = new Counted(quantity, node, noun, IsPart: false);
        if (noun < 0 || IsNever(noun)) return false;
        if (lexicon.Use(document.Lower[noun]) == FigureWord.Part)
        {
            int kind = noun + 1 < sentenceEnd && document.Upos[noun + 1] is Upos.Noun or Upos.Adj or Upos.Propn ? NominalAfter(noun + 1) : -1;
            found = new Counted(quantity, kind >= 0 ? kind : node, kind >= 0 && IsNominal(kind) ? kind : -1, IsPart: true);
        }
        else if (!Governs(node, noun)) found = found with { Node = noun };
        return true;
    }

    /// <summary>"Image 5 of 10", "Part 2 of 3": a number that names a thing of a series.</summary>
    private bool IsLabel(in Quantity quantity) =>
        quantity.First > sentenceFirst && quantity.First == quantity.NumberFirst && document.Xpos[quantity.First - 1] is Xpos.NN or Xpos.NNP && quantity.End + 1 < sentenceEnd
        && char.IsAsciiDigit(document.Words[document.Form[quantity.First]][0]) && char.IsAsciiDigit(document.Words[document.Form[quantity.End + 1]][0]);

    /// <summary>"Photo 3 of 6 Police search the area": the number of the series counts nothing behind it.</summary>
    private bool IsWholeOfLabel(in Quantity quantity)
    {
        foreach (Quantity label in quantities)
            if (label.End == quantity.First - 1 && lexicon.Use(document.Lower[label.End]) == FigureWord.Of && IsLabel(label)) return true;
        return false;
    }

    /// <summary>Head of the noun phrase that begins at a token, or -1.</summary>
    private int NominalAfter(int first)
    {
        int noun = -1;
        for (int t = first; t < sentenceEnd && t < first + 8; t++)
        {
            // "six of his grandchildren"
            if (document.Xpos[t] == Xpos.PRPS && noun < 0) continue;
            bool inside = document.Upos[t] is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron || document.Xpos[t] is Xpos.HYPH or Xpos.POS or Xpos.VBG or Xpos.VBN && noun < 0;
            if (!inside || noun >= 0 && document.Upos[t] is Upos.Det or Upos.Num or Upos.Pron) break;
            if (IsNominal(t) || document.Upos[t] == Upos.Adj && noun < 0) noun = t;
            if (document.Upos[t] == Upos.Pron) break;
        }
        return noun;
    }

    /// <summary>The noun right behind a number where the tree has none: adjectives and nouns up to the last noun.</summary>
    private int NounBeside(in Quantity quantity)
    {
        int noun = -1;
        for (int t = quantity.End; t < sentenceEnd && t < quantity.End + 5; t++)
        {
            if (IsVerbTakenForNoun(t)) break;
            if (document.Upos[t] is Upos.Noun or Upos.Propn) noun = t;
            else if (document.Upos[t] != Upos.Adj && document.Xpos[t] != Xpos.HYPH || noun >= 0) break;
        }
        return noun;
    }

    private bool IsNominal(int t) => document.Upos[t] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym || document.Upos[t] == Upos.Adj && lexicon.Measures(document.Lemma[t], 'n') is not null;

    /// <summary>A comma or a verb between number and noun: another phrase.</summary>
    private bool HasBreak(int first, int end)
    {
        for (int t = first; t < end; t++)
            if (document.Xpos[t] is Xpos.Comma or Xpos.Colon or Xpos.Period || document.Upos[t] is Upos.Aux or Upos.Sconj) return true;
        return false;
    }

    private bool IsNever(int noun) => lexicon.Counted(document.Lemma[noun]) == CountedKind.Never || lexicon.Use(document.Lower[noun]) == FigureWord.Month;

    /// <summary>"October 7", "in 2014", "Ahmed, 12, said": bare numbers that count nobody.</summary>
    private bool IsDateOrAge(in Quantity quantity)
    {
        int first = quantity.First;
        int end = quantity.End;
        if (first > sentenceFirst && lexicon.Use(document.Lower[first - 1]) == FigureWord.Month || end < sentenceEnd && lexicon.Use(document.Lower[end]) == FigureWord.Month) return true;
        if (document.Upos[quantity.NumberFirst] != Upos.Num || quantity.NumberEnd > quantity.NumberFirst + 3) return false;
        if (IsYear(quantity)) return true;
        if (first <= sentenceFirst || !IsAgeLike(quantity.NumberFirst)) return false;
        return IsAge(quantity.NumberFirst, end);
    }

    /// <summary>"Ahmed, 12, said", "two men, 25 and 30,", "ages 10, 8 and 4", "between the ages of 16-18", "one 16 and the other 17,".</summary>
    private bool IsAge(int first, int end)
    {
        while (first - 1 > sentenceFirst && (IsAgeLike(first - 1) || (IsListSign(first - 1) || document.Xpos[first - 1] is Xpos.HYPH) && IsAgeLike(first - 2))) first--;
        while (end < sentenceEnd && (IsAgeLike(end) || (IsListSign(end) || document.Xpos[end] is Xpos.HYPH) && end + 1 < sentenceEnd && IsAgeLike(end + 1))) end++;
        if (lexicon.Use(document.Lower[first - 1]) == FigureWord.Age || first - 2 >= sentenceFirst && lexicon.Use(document.Lower[first - 2]) == FigureWord.Age) return true;
        bool closed = end >= sentenceEnd || document.Upos[end] is Upos.Punct;
        if (closed && lexicon.Use(document.Lower[first - 1]) == FigureWord.Other) return true;
        bool commaBefore = first > sentenceFirst + 1 && document.Xpos[first - 1] == Xpos.Comma && IsNominal(first - 2);
        return commaBefore && (document.Upos[first - 2] == Upos.Propn || closed);
    }

    /// <summary>"Ana Silva, 22, of Recife": a number between a name and a comma.</summary>
    private bool IsAgeOfName(in Quantity quantity) =>
        quantity.First > sentenceFirst + 1 && quantity.NumberEnd == quantity.First + 1 && document.Xpos[quantity.First - 1] == Xpos.Comma && (document.Upos[quantity.First - 2] == Upos.Propn || char.IsUpper(document.Words[document.Form[quantity.First - 2]][0])) && IsAgeLike(quantity.First)
        && quantity.End < sentenceEnd && (document.Upos[quantity.End] == Upos.Punct || lexicon.Use(document.Lower[quantity.End]) == FigureWord.Of);

    private bool IsListSign(int t) => document.Xpos[t] is Xpos.Comma || lexicon.Use(document.Lower[t]) is FigureWord.And or FigureWord.Or or FigureWord.Level;

    private bool IsAgeLike(int t) => document.End[t] - document.Start[t] <= 3 && char.IsAsciiDigit(document.Words[document.Form[t]][0]) && int.TryParse(document.Words[document.Form[t]], out int value) && value <= 120;

    private bool IsYear(in Quantity quantity) =>
        quantity.Bound == FigureBound.Exact && quantity.Low is >= 1900 and <= 2100 && quantity.NumberEnd == quantity.NumberFirst + 1 && document.End[quantity.NumberFirst] - document.Start[quantity.NumberFirst] == 4;

    /// <summary>"including three officers", "among them two women".</summary>
    private bool IsPartMarked(in Quantity quantity)
    {
        int before = quantity.First - 1;
        if (before >= sentenceFirst && document.Upos[before] == Upos.Aux) before--;
        if (before > sentenceFirst && document.Upos[before] == Upos.Pron && lexicon.Use(document.Lower[before - 1]) == FigureWord.Part) before--;
        if (before < sentenceFirst) return false;
        if (lexicon.Use(document.Lower[before]) == FigureWord.Part) return true;
        // "among them a nun and two children": the part goes on.
        return lexicon.Use(document.Lower[before]) == FigureWord.And && counted.Count > 0 && counted[^1] is { IsPart: true, Noun: var noun } && noun == before - 1;
    }

    /// <summary>A list between dashes or commas that spells out the figure before: "12 people, five of them women", "20 victims: six men and 14 women".</summary>
    private bool IsInserted(in Counted found)
    {
        if (figures.Count == 0 || document.SentenceOf[figures[^1].Token] != document.SentenceOf[found.Node]) return false;
        int t = found.Node;
        for (int i = 0; i < 64 && t >= 0 && document.Relation[t] == Relation.Conj; i++) t = document.Head[t];
        return t >= 0 && document.Relation[t] is Relation.Appos or Relation.List;
    }
}
