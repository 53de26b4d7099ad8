using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>People who are counted without a number: "a man and his son were killed" (two), "gunmen killed Colonel Perez" (one), and the sum of a list ("two men and a woman were hurt").</summary>
public sealed partial class FigureReader
{
    /// <summary>Tokens between two members of a list.</summary>
    private const int ListReach = 30;

    private readonly List<int> members = [];
    private readonly List<Figure> sums = [];
    private readonly HashSet<(int Word, string Measure)> known = [];

    /// <summary>Reads lists and single people of a sentence; the articles that a sum takes in count nobody of their own.</summary>
    private void ReadGroups()
    {
        sums.Clear();
        for (int t = sentenceFirst; t < sentenceEnd; t++)
        {
            if (document.Upos[t] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron) && !IsPartOfMore(t) || document.Relation[t] is Relation.Conj or Relation.Compound or Relation.Flat or Relation.NmodPoss || document.Relation[t] == Relation.Appos && OwnerBefore(t) < 0) continue;
            if (!TrySum(t, out Quantity sum, out bool singles)) continue;
            int before = sums.Count;
            AddSum(new Counted(sum, document.Relation[t] == Relation.Appos ? members[0] : t, t, IsPart: false));
            if (sums.Count == before) continue;
            // "the mayor, his driver and a guard": the mayor is in the list.
            if (members.Count > 1) sums.RemoveAll(single => single.High == 1 && members.Contains(single.Token));
            if (singles)
                foreach (int member in members) counted.RemoveAll(other => other.Quantity.Kind == QuantityKind.Article && IsOf(other, member));
        }
    }

    /// <summary>Puts the sums where they stand among the figures of the sentence.</summary>
    private void PlaceSums(int start)
    {
        foreach (Figure sum in sums)
        {
            int place = start;
            while (place < figures.Count && figures[place].Token < sum.Token) place++;
            figures.Insert(place, sum);
            for (int i = 0; i < means.Count; i++)
                if (means[i] >= place) means[i]++;
            if (sum.Rule.EndsWith(MeansMark, StringComparison.Ordinal)) means.Add(place);
        }
    }

    /// <summary>The number of people in the list that begins at a noun; false where a member is not countable.</summary>
    private bool TrySum(int top, out Quantity sum, out bool singles)
    {
        members.Clear();
        (sum, singles) = (default, true);
        double total = 0, whole = 0;
        int last = top;
        for (int t = top; t < Math.Min(sentenceEnd, last + ListReach); t++)
        {
            if (t != top && (document.Relation[t] != Relation.Conj || document.Head[t] != top || IsAgeAlone(t))) continue;
            if (t != top && (IsNameOf(last, t) || IsSamePerson(t) || t == last + 1 && document.Upos[t] == Upos.Propn)) continue;
            if (!TryMember(t, out double number, out bool single) || t != top && IsBroken(last, t)) return false;
            if (members.Count == 0) whole = number;
            members.Add(t);
            total += number;
            singles &= single;
            last = t;
        }
        if (members.Count == 1 && !singles || whole >= 2 && (total == 2 * whole && IsSpelledOut(top) || total <= 2 * whole && IsNamed(top))) return false;
        if (members.Count == 2 && singles && IsOneBySubject(top))
        {
            total = 1;
            members.RemoveAt(1);
        }
        int first = Math.Min(graph.First[top], top);
        if (members.Count > 1 && OwnerBefore(top) is >= 0 and var owner && TryMember(owner, out double owners, out bool alone))
        {
            (total, singles, first) = (total + owners, singles & alone, Math.Min(graph.First[owner], owner));
            members.Insert(0, owner);
        }
        sum = new Quantity(first, top, top + 1, Math.Max(resolver.Phrase(last).End, IsAgeBehind(last) ? graph.End[last] : 0), total, total, FigureBound.Exact, QuantityKind.Article, -1);
        return members.Count > 1 || IsSingleWithoutArticle(top) || IsKnownPerson(top) || IsAgeAsNoun(top);
    }

    /// <summary>"a farmer, his wife and two sons": the noun or name before the comma begins the list, whatever the tree says; else -1.</summary>
    private int OwnerBefore(int t)
    {
        int own = t - 1;
        while (own > sentenceFirst && document.Upos[own] == Upos.Adj) own--;
        if (own - 2 < sentenceFirst || document.Xpos[own] != Xpos.PRPS || document.Xpos[own - 1] != Xpos.Comma) return -1;
        int owner = own - 2;
        while (document.Relation[owner] is Relation.Flat or Relation.Compound && document.Head[owner] < owner && document.Head[owner] >= sentenceFirst) owner = document.Head[owner];
        return document.Relation[t] == Relation.Conj && document.Head[t] == owner ? -1 : owner;
    }

    /// <summary>"her daughter, Ana Silva, and her father": a name right behind a comma after a noun is the same person.</summary>
    private bool IsNameOf(int last, int t) =>
        document.Upos[t] == Upos.Propn && document.Xpos[last] == Xpos.NN && last + 2 <= t && document.Xpos[last + 1] == Xpos.Comma && graph.First[t] is var first && (first == last + 1 || first == last + 2);

    /// <summary>"Ana Silva, 22, and her son": the age hangs on the name like a member of the list.</summary>
    private bool IsAgeAlone(int t) => document.Upos[t] == Upos.Num && IsAgeLike(t) && t + 1 < sentenceEnd && IsAge(t, t + 1);

    /// <summary>"the driver and bodyguard Amir Khan", "a teacher and mother of two": a second noun without article before a name or "of" is the same person.</summary>
    private bool IsSamePerson(int t) =>
        document.Xpos[t] == Xpos.NN && document.Upos[t - 1] == Upos.Cconj && t + 1 < sentenceEnd && (document.Upos[t + 1] == Upos.Propn || lexicon.Use(document.Lower[t + 1]) == FigureWord.Of);

    /// <summary>"His passenger and daughter, Marta, was hurt": the verb speaks of one.</summary>
    private bool IsOneBySubject(int top)
    {
        int verb = graph.End[top];
        while (verb < sentenceEnd && document.Upos[verb] is Upos.Adv or Upos.Punct) verb++;
        return verb < sentenceEnd && lexicon.Use(document.Lower[verb]) == FigureWord.Singular && document.Relation[top] is Relation.Nsubj or Relation.NsubjPass;
    }

    /// <summary>"two guards, Ali Musa and Omar Ba": names right behind the number are those counted.</summary>
    private bool IsNamed(int top)
    {
        foreach (Counted found in counted)
            if (IsOf(found, top) && found.Noun >= 0 && found.Noun + 2 < sentenceEnd && document.Xpos[found.Noun + 1] == Xpos.Comma && document.Upos[found.Noun + 2] == Upos.Propn) return document.Upos[members[^1]] == Upos.Propn;
        return false;
    }

    /// <summary>"the five villagers, three men and two women", "two people, a boy and a girl", "lost two friends, one to cholera and one to war": the members behind the first spell it out.</summary>
    private bool IsSpelledOut(int top)
    {
        bool numbers = members.Count > 2;
        for (int i = 1; i < members.Count; i++) numbers &= document.Upos[members[i]] == Upos.Num;
        if (numbers || members.Count > 2 && lexicon.Use(document.Lemma[top]) == FigureWord.Generic) return true;
        foreach (Counted found in counted)
            if (IsOf(found, top) && (found.Quantity.First < found.Quantity.NumberFirst || found.Quantity.First > sentenceFirst && lexicon.Use(document.Lower[found.Quantity.First - 1]) == FigureWord.Definite)) return members.Count > 2;
        return false;
    }

    /// <summary>"six of his grandchildren and a nurse": a number that hangs in place of its noun.</summary>
    private bool IsPartOfMore(int t)
    {
        if (document.Upos[t] != Upos.Num) return false;
        foreach (Counted found in counted)
            if (found.Node == t && found.Noun > t) return true;
        return false;
    }

    /// <summary>"one man dead and two women wounded", "a soldier or a guard": what is said of one member parts it from the next.</summary>
    private bool IsBroken(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
            if (lexicon.Use(document.Lower[t]) == FigureWord.Or || graph.Clausal[t] && document.Relation[t] is not (Relation.Acl or Relation.AclRelcl) || (Entries(t, 'v') ?? Entries(t, 'a')) is { } entries && entries[0].IsHarm) return true;
        return end + 1 < sentenceEnd && document.Upos[end + 1] is Upos.Verb or Upos.Adj && document.Head[end + 1] != end && (Entries(end + 1, 'a') is { } said && said[0].IsHarm) && document.Upos[end + 1] == Upos.Adj;
    }

    /// <summary>"Joao Costa, 21": the age belongs to the words of the list.</summary>
    private bool IsAgeBehind(int t)
    {
        for (int age = t + 1; age < graph.End[t]; age++)
            if (document.Upos[age] == Upos.Num && IsAgeLike(age)) return true;
        return false;
    }

    private bool TryMember(int t, out double number, out bool single)
    {
        (number, single) = (1, true);
        foreach (Counted found in counted)
        {
            if (!IsOf(found, t)) continue;
            number = found.Quantity.Low ?? 0;
            single = found.Quantity.Kind == QuantityKind.Article;
            if (found.Noun >= 0 && IsCountNoun(found.Noun)) return false;
            return found.Quantity is { Bound: FigureBound.Exact, IsZero: false } && !found.IsPart && found.Quantity.Low == found.Quantity.High && (found.Noun < 0 || Kind(found.Noun) == CountedKind.Person);
        }
        // "killed her and another woman", "a man and woman"
        if (members.Count > 0 && document.Xpos[t] == Xpos.NN && Kind(t) == CountedKind.Person) return true;
        if (document.Xpos[t] == Xpos.PRP && lexicon.Counted(document.Lower[t]) == CountedKind.Person) return true;
        return IsSingleWithoutArticle(t) || IsAgeAsNoun(t) || document.Xpos[t] is Xpos.NN or Xpos.JJ && Kind(t) == CountedKind.Person && HasDeterminer(t);
    }

    private static bool IsOf(in Counted found, int t) => found.Node == t || found.Noun == t;

    /// <summary>A person by name, "his driver", or in a headline a bare "man".</summary>
    private bool IsSingleWithoutArticle(int t)
    {
        if (HasAgeBefore(t)) return !HasDeterminer(t);
        if (document.Upos[t] == Upos.Propn) return document.Xpos[t] == Xpos.NNP && actors.At(t) is null or { IsPerson: true } && (document.Entity[t] == EntityKind.Person || actors.At(t) is { IsPerson: true });
        for (int a = t + 1; a < graph.End[t]; a++)
            if (document.Relation[a] == Relation.Appos && document.Head[a] == t && document.Upos[a] == Upos.Propn && document.Entity[a] == EntityKind.Person) return true;
        if (document.Xpos[t] != Xpos.NN || lexicon.Counted(document.Lemma[t]) != CountedKind.Person) return false;
        return graph.Argument(t, Role.Possessor) is >= 0 and var owner && owner < t || !HasDeterminer(t) && graph.First[t] == sentenceFirst;
    }

    private bool HasDeterminer(int t)
    {
        for (int d = Math.Max(sentenceFirst, t - Near); d < t; d++)
            if (document.Head[d] == t && document.Upos[d] is Upos.Det or Upos.Num) return true;
        return false;
    }

    /// <summary>The last word of a name, or the noun: by it a person is counted once in a report.</summary>
    private int KeyOf(int t)
    {
        while (t + 1 < sentenceEnd && document.Upos[t] == Upos.Propn && document.Upos[t + 1] == Upos.Propn) t++;
        return document.Lemma[t];
    }

    private void AddSum(in Counted found)
    {
        readings.Clear();
        FindByGrammar(found.Node);
        Filter(found);
        if (!HasHarm()) FindBeside(found);
        Filter(found);
        bool killed = false;
        foreach (Reading reading in readings) killed |= reading.Entry.Measure == "killed";
        foreach (Reading reading in readings)
        {
            if (!reading.Entry.IsHarm || reading.Entry.IsMeans && killed || reading.Entry.Slot is MeasureSlot.Among or MeasureSlot.Count) continue;
            // "a plot to kill Omar Diallo"
            if (reading.Entry.Pos == 'v' && graph.Modality[reading.Token] is Modality.Planned or Modality.Requested) continue;
            if (members.Count == 1 && reading.Entry.Measure is not ("killed" or "wounded" or "abducted")) continue;
            if (members.Count == 1 && !IsSingleWithoutArticle(found.Node) && IsKnownPerson(found.Node) && !IsFirst(reading)) return;
            if (members.Count == 1 && known.Contains((KeyOf(found.Node), reading.Entry.Measure))) return;
            foreach (int member in members) known.Add((KeyOf(member), reading.Entry.Measure));
            int end = document.Relation[reading.Token] == Relation.AclRelcl ? Math.Min(found.Quantity.End, reading.Token) : found.Quantity.End;
            (int first, end) = members.Count > 1 ? (found.Quantity.First, end) : resolver.Phrase(found.Node);
            while (members.Count == 1 && first < found.Node && document.Upos[first] == Upos.Det) first++;
            Figure figure = Make(found.Quantity, reading.Entry.Measure, "person", reading.Token, first, end, reading.Entry.IsMeans ? $"figures/{reading.Entry.Measure}/{MeansMark}" : $"figures/{reading.Entry.Measure}/sum", before: null);
            foreach (int member in members) actors.Collect(member, figure.WhoActors);
            AddCause(figure, reading, found);
            figure.IsPartial = true;
            sums.Add(figure);
            return;
        }
    }

    /// <summary>End of the rule of a sum that a weapon or blow tells ("shot"): it may hold the dead.</summary>
    private const string MeansMark = "sum-means";
}
