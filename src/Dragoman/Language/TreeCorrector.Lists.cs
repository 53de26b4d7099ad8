namespace Dragoman.Language;

/// <summary>Rules for lists and for what stands between commas beside a noun.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"Park Ji-|woo of Daegu" with "woo" as a noun beside: what a hyphen without blanks ties to a name is the rest of the name, and what hung on it hangs on the whole.</summary>
    private void JoinHyphenName(int t, int start, int stop)
    {
        int part = t - 2;
        bool tied = part >= start && document.Xpos[t - 1] == Xpos.HYPH && document.Upos[t] == Upos.Noun && document.Upos[part] == Upos.Propn && document.Relation[part] == Relation.Flat
            && document.ReadingEnd[part] == document.ReadingStart[t - 1] && document.ReadingEnd[t - 1] == document.ReadingStart[t];
        if (!tied || document.Relation[t] is not (Relation.Appos or Relation.Flat or Relation.Nmod or Relation.NmodUnmarked or Relation.Conj)) return;
        int name = document.Head[part];
        if (IsUnder(name, t)) return;
        (document.Upos[t], document.Xpos[t], document.Head[t], document.Relation[t]) = (Upos.Propn, Xpos.NNP, name, Relation.Flat);
        for (int c = start; c < stop; c++)
            if (document.Head[c] == t && c != t - 1) document.Head[c] = name;
    }

    /// <summary>"her daughter, | Ana Silva, and her father" as a list of three: a name between commas behind a noun of one person says who that is. "two nurses, | Ana Silva and Eva Reyes": so do names behind nouns that are counted.</summary>
    private void MakeApposition(int t, int start, int stop)
    {
        int noun = document.Head[t];
        bool named = document.Relation[t] == Relation.Conj && document.Entity[t] == EntityKind.Person && document.Upos[t] == Upos.Propn && noun >= start && noun < t && document.Xpos[noun] is Xpos.NN or Xpos.NNS or Xpos.NNPS;
        if (!named || first[t] - noun is not (1 or 2) || document.Xpos[noun + 1] != Xpos.Comma) return;
        if (document.Xpos[noun] != Xpos.NN)
        {
            if (HasBefore(noun, Relation.Nummod, start)) document.Relation[t] = Relation.Appos;
            return;
        }
        if (!HasBefore(noun, Relation.NmodPoss, start) && !HasBefore(noun, Relation.Det, start)) return;
        int after = t + 1;
        while (after < stop && document.Head[after] == t && document.Relation[after] == Relation.Flat) after++;
        if (after >= stop || document.Xpos[after] != Xpos.Comma) return;
        document.Relation[t] = Relation.Appos;
        for (int c = after + 1; c < stop; c++)
            if (document.Head[c] == t && document.Relation[c] == Relation.Conj) document.Head[c] = noun;
    }

    /// <summary>"the number of | displaced" with the displaced as what describes the number: a participle right behind "of", with nothing of its own, is who it says.</summary>
    private void MakeNounOfParticipleBehindOf(int t, int start, int stop)
    {
        int noun = document.Head[t];
        bool bare = document.Relation[t] is Relation.Acl or Relation.Advcl && document.Xpos[t] is Xpos.VBN or Xpos.VBD && t - 1 > start && document.Head[t - 1] == t && Is(t - 1, LanguageRules.Kinds.Whole) && noun == t - 2 && document.Upos[noun] == Upos.Noun;
        if (!bare || Child(t, Relation.OblAgent, t, stop) >= 0 || Child(t, Relation.Obj, t, stop) >= 0 || Child(t, Relation.Aux, start, t) >= 0 || Child(t, Relation.AuxPass, start, t) >= 0) return;
        (document.Upos[t], document.Xpos[t], document.Relation[t], document.Relation[t - 1], document.Upos[t - 1]) = (Upos.Noun, Xpos.NNS, Relation.Nmod, Relation.Case, Upos.Adp);
        int verb = document.Head[noun];
        for (int c = t + 1; c < stop && verb >= 0; c++)
            if (document.Head[c] == t && document.Relation[c] is Relation.Obl or Relation.Advmod) document.Head[c] = verb;
    }

    /// <summary>"Captain Omar, | 34, and Ana Reyes, | 51, were shot" with the ages in one list with the people: a number of two digits between commas right behind a name stands beside that name.</summary>
    private void HangAge(int t, int start, int stop)
    {
        int name = t - 2;
        bool listed = document.Relation[t] is Relation.Conj or Relation.Flat && document.Xpos[t] == Xpos.CD && name >= start && document.Upos[name] == Upos.Propn && document.Xpos[t - 1] == Xpos.Comma;
        if (!listed || t + 1 >= stop || document.Xpos[t + 1] is not (Xpos.Comma or Xpos.Period) || !IsAge(document.Words[document.Form[t]])) return;
        if (document.Relation[name] == Relation.Flat && document.Head[name] >= start) name = document.Head[name];
        if (IsUnder(name, t)) return;
        (document.Head[t], document.Relation[t]) = (name, Relation.Appos);
    }

    private static bool IsAge(ReadOnlySpan<char> form) => form.Length == 2 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[1]);

    /// <summary>"one in Chad and | one in Mali" with the second beside Chad: a number goes with the number before it, not with that number's phrase.</summary>
    private void JoinNumbers(int t)
    {
        int inner = document.Head[t];
        if (document.Relation[t] != Relation.Conj || document.Upos[t] != Upos.Num || inner < 0 || inner > t || document.Upos[inner] == Upos.Num || document.Relation[inner] != Relation.Nmod) return;
        int number = document.Head[inner];
        if (number >= 0 && document.Upos[number] == Upos.Num && document.Lower[number] == document.Lower[t]) document.Head[t] = number;
    }

    /// <summary>"the villagers, three men and | two women" with the women beside the villagers: what "and" without a comma ties to an apposition belongs to it.</summary>
    private void JoinListInApposition(int t, int start)
    {
        int noun = document.Head[t], conjunction = first[t];
        bool counted = document.Relation[t] == Relation.Conj && noun >= start && noun < conjunction && document.Relation[conjunction] == Relation.Cc && document.Head[conjunction] == t && HasBefore(t, Relation.Nummod, conjunction);
        if (!counted) return;
        for (int beside = conjunction - 1; beside > noun; beside--)
            if (document.Head[beside] == noun && document.Relation[beside] == Relation.Appos && end[beside] == conjunction && HasBefore(beside, Relation.Nummod, noun))
            {
                document.Head[t] = beside;
                return;
            }
    }
}
