using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>The whole phrase of a head: article, modifiers, what hangs on it, the genitive ending, as in the entity layer of GUM (Zeldes 2017).</summary>
public sealed class PhraseFinder(ActorLexicon lexicon, CoreferenceWords words)
{
    private readonly Dictionary<int, int> shortened = [];
    private int[] tops = [];
    private Document document = null!;
    private NameTable names = null!;

    /// <summary>Sets the report that the next calls are about.</summary>
    public void Begin(Document report, NameTable found)
    {
        (document, names) = (report, found);
        if (tops.Length < names.Count) tops = new int[Math.Max(names.Count, 256)];
        for (int name = 0; name < names.Count; name++) tops[name] = TopOfKnown(name);
        shortened.Clear();
        for (int t = 0; t < document.TokenCount;) t = Shorten(t);
    }

    /// <summary>The word that all of a name of several words hangs on, where the knowledge has it as the name of a body, place or person and the text writes it as one; -1 otherwise. Its words may be common ones ("Doctors without Borders").</summary>
    private int TopOfKnown(int name)
    {
        (int first, int end) = (names.First[name], names.End[name]);
        if (end - first < 2 || !char.IsUpper(document.Words[document.Form[end - 1]][0]) || document.Upos[first] == Upos.Det) return -1;
        bool known = false;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            known |= lexicon.Senses[names.Senses[s]].Use is NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Place;
        if (!known) return -1;
        int top = -1;
        for (int t = first; t < end; t++)
        {
            if (document.Head[t] >= first && document.Head[t] < end) continue;
            if (top >= 0) return -1;
            top = t;
        }
        return top;
    }

    /// <summary>Notes the first letters of a name of several words, with its head; returns where to go on.</summary>
    private int Shorten(int t)
    {
        if (!IsProper(t)) return t + 1;
        Span<char> letters = stackalloc char[8];
        int count = 0, top = -1, i = t;
        for (; i < document.TokenCount && document.SentenceOf[i] == document.SentenceOf[t]; i++)
        {
            bool proper = IsProper(i);
            if (!proper && !(document.Upos[i] is Upos.Adp or Upos.Cconj or Upos.Det && i + 1 < document.TokenCount && document.SentenceOf[i + 1] == document.SentenceOf[t] && (IsProper(i + 1) || document.Upos[i + 1] == Upos.Det))) break;
            if (!proper) continue;
            if (count == letters.Length) return i + 1;
            letters[count++] = char.ToUpperInvariant(document.Words[document.Form[i]][0]);
            if (top < 0 || document.Head[top] == i) top = i;
        }
        if (count is > 1 and < 8) shortened.TryAdd(unchecked((int)WordTable.Hash(letters[..count])), top);
        return i;
    }

    /// <summary>A word of a name that is written with small letters behind the first.</summary>
    private bool IsProper(int t)
    {
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        return document.Upos[t] is Upos.Propn or Upos.Adj or Upos.Noun && char.IsUpper(form[0]) && form.ContainsAnyInRange('a', 'z');
    }

    /// <summary>The head of the name that letters stand for, which the report has in full: "DH" where it tells of "Digital Humanities"; -1 where there is none.</summary>
    public int Full(int t)
    {
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        return form.Length is > 1 and < 7 && !form.ContainsAnyExceptInRange('A', 'Z') && shortened.TryGetValue(unchecked((int)WordTable.Hash(form)), out int head) ? head : -1;
    }

    /// <summary>True where a token is the word that all of a known name of several words hangs on.</summary>
    private bool IsTop(int t) => names.At[t] is var name and >= 0 && tops[name] == t;

    /// <summary>True for a word within a known name of several words that has another word on top.</summary>
    public bool IsUnderTop(int t) => names.At[t] is var name and >= 0 && tops[name] >= 0 && tops[name] != t;

    /// <summary>First token and end of the phrase of a head.</summary>
    public (int First, int End) Run(int head)
    {
        int first = head, end = head + 1;
        if (IsTop(head)) (first, end) = (names.First[names.At[head]], names.End[names.At[head]]);
        while (first > 0 && document.SentenceOf[first - 1] == document.SentenceOf[head] && Belongs(first - 1, head)) first--;
        while (end < document.TokenCount && document.SentenceOf[end] == document.SentenceOf[head] && document.Xpos[end] != Xpos.LeftBracket && Belongs(end, head)) end++;
        while (first < head && (document.Upos[first] == Upos.Punct || document.Relation[first] == Relation.Case || document.Upos[first] is Upos.Adp or Upos.Cconj)) first++;
        while (IsHyphenated(end - 1)) end += 2;
        while (end > head + 1 && document.Upos[end - 1] == Upos.Punct && !(document.Xpos[end - 1] == Xpos.RightBracket && HasOpenBracket(first, end - 1))) end--;
        return (first, end);
    }

    private bool HasOpenBracket(int first, int end)
    {
        int open = 0;
        for (int t = first; t < end; t++)
            if (document.Xpos[t] == Xpos.LeftBracket) open++;
            else if (document.Xpos[t] == Xpos.RightBracket) open--;
        return open > 0;
    }

    /// <summary>True where a token hangs on the head through what belongs to a phrase: not through coordination, apposition, or a clause that has the head as its predicate.</summary>
    private bool Belongs(int t, int head)
    {
        int below = t;
        for (int i = 0; i < 24 && below >= 0; i++)
        {
            int above = document.Head[below];
            if (below == head) return true;
            if (above == head)
                return document.Relation[below] switch
                {
                    Relation.List => IsLetters(below),
                    Relation.Conj or Relation.Cc or Relation.Parataxis or Relation.Cop or Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Advcl
                        or Relation.Mark or Relation.Aux or Relation.Advmod or Relation.Obl or Relation.Ccomp or Relation.Csubj or Relation.Vocative or Relation.Dep or Relation.Discourse => false,
                    Relation.Case => t > head,
                    Relation.Acl => document.Upos[head] != Upos.Propn || IsPeople(head),
                    Relation.Nmod => !IsPerson(head) || IsPeople(head) || IsAffiliation(below),
                    Relation.Appos => IsPlaceWithin(below, head) || NameBehind(head) == below || IsLetters(below),
                    Relation.AclRelcl => (HasComma(head, below) || HasArticle(head) || IsPeople(head)) && !(document.Upos[head] == Upos.Propn && HasMark(below)),
                    Relation.Punct => t > head - 12,
                    _ => true,
                };
            below = above;
        }
        return false;
    }

    /// <summary>"Muslims travelling to Mali": the name of people takes what a common noun takes.</summary>
    private bool IsPeople(int head) => document.Xpos[head] == Xpos.NNPS && document.Entity[head] == EntityKind.Person;

    private bool IsPerson(int head) => document.Entity[head] == EntityKind.Person && document.Upos[head] == Upos.Propn;

    /// <summary>"Ana Reyes of the Green Party", not "Ana Reyes in September".</summary>
    private bool IsAffiliation(int t)
    {
        for (int near = Math.Max(0, t - 6); near < t; near++)
            if (document.Head[near] == t && document.Relation[near] == Relation.Case) return words.IsOrigin(document.Words[document.Lower[near]]);
        return true;
    }

    /// <summary>A place behind the comma of a smaller one: "Arequipa, Peru".</summary>
    private bool IsPlaceWithin(int t, int head) => t > head && t - head <= 4 && HasComma(head, t) && IsPlace(t) && (IsPlace(head) || document.Entity[head] == EntityKind.Organization);

    /// <summary>"MP" in "Ana Reyes, MP": letters behind a person's name.</summary>
    public bool IsLetters(int t)
    {
        int head = document.Head[t];
        if (document.Relation[t] is not (Relation.Appos or Relation.List) || head < 0 || names.At[t] >= 0 || !IsPerson(head)) return false;
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        return form.Length is 2 or 3 && !form.ContainsAnyExceptInRange('A', 'Z');
    }

    private bool IsPlace(int t)
    {
        if (names.At[t] is not (var name and >= 0)) return document.Entity[t] == EntityKind.Place;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use is NameUse.State or NameUse.Place or NameUse.Seat) return true;
        return document.Entity[t] == EntityKind.Place;
    }

    private bool HasComma(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
            if (document.Xpos[t] == Xpos.Comma) return true;
        return false;
    }

    /// <summary>"the Crown that they knew" behind "told": a clause with a conjunction is what was told, and no relative clause.</summary>
    private bool HasMark(int verb)
    {
        for (int t = Math.Max(0, verb - 12); t < verb; t++)
            if (document.Head[t] == verb && document.Relation[t] == Relation.Mark) return true;
        return false;
    }

    /// <summary>True where an article or another determiner stands before a head.</summary>
    public bool HasArticle(int head)
    {
        for (int t = Math.Max(0, head - 6); t < head; t++)
            if (document.Head[t] == head && document.Relation[t] == Relation.Det) return true;
        return false;
    }

    /// <summary>True for a word that is tagged as a name, or written like one.</summary>
    public bool IsName(int t) => document.Upos[t] == Upos.Propn || document.Xpos[t] is Xpos.NNP or Xpos.NNPS || IsCapitals(t) || IsTop(t) || Full(t) >= 0;

    /// <summary>"WHO" and "US" are no pronouns, and "the ZRA" is no common noun: letters that the knowledge does not have as a noun ("CEO").</summary>
    private bool IsCapitals(int t)
    {
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        bool letters = document.Upos[t] switch
        {
            Upos.Pron => form.Length > 1 && names.At[t] >= 0,
            Upos.Noun => form.Length is > 2 and < 6 && names.At[t] < 0 && document.Xpos[t] == Xpos.NN && t > 0 && document.Words[document.Form[t - 1]].ContainsAnyInRange('a', 'z'),
            _ => false,
        };
        return letters && !form.ContainsAnyInRange('a', 'z') && form.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>The name that a common noun stands before as a title, "writer Ana Reyes"; -1 where there is none. Behind "writers" each name is its own.</summary>
    public int NameBehind(int t)
    {
        if (t < 0 || document.Upos[t] != Upos.Noun || document.Xpos[t] == Xpos.NNS || t + 1 >= document.TokenCount || !IsName(t + 1)) return -1;
        // "his wife Ana Reyes", "the goalkeeper Ana Reyes" are two phrases beside each other.
        for (int near = Math.Max(0, t - 3); near < t; near++)
            if (document.Head[near] == t && document.Relation[near] is Relation.NmodPoss or Relation.Det) return -1;
        if (document.Head[t + 1] == t && document.Relation[t + 1] == Relation.Flat) return t + 1;
        for (int name = t + 1; name < document.TokenCount && name < t + 6 && IsName(name); name++)
            if (document.Head[name] == t) return document.Relation[name] == Relation.Appos && (document.Entity[name] == EntityKind.Person || document.Entity[name] == EntityKind.None && words.KindOf(document.Words[document.Lemma[t]]) == EntityKind.Person) ? name : -1;
        return -1;
    }

    /// <summary>"Flowers" in "the League of Flowers" is no name of its own, if the knowledge has the whole; "Chad" in "the Bank of Chad" is.</summary>
    public bool IsWithinName(int t) =>
        document.Relation[t] is Relation.Nmod or Relation.NmodPoss && names.At[t] >= 0 && document.Head[t] >= 0 && names.At[t] == names.At[document.Head[t]] && document.Entity[t] != EntityKind.Place
        && !(IsKnown(t, t + 1, NameUse.Place) && !IsKnown(names.First[names.At[t]], names.End[names.At[t]], NameUse.State));

    /// <summary>True where the name that covers a token begins with the name of a state, and the token is its last word.</summary>
    public bool BeginsWithState(int t) => names.At[t] is var name and >= 0 && names.End[name] > t + 1 && IsKnown(names.First[name], t + 1, NameUse.State);

    /// <summary>True where words have a meaning by themselves, whatever longer name they stand in.</summary>
    private bool IsKnown(int first, int end, NameUse use)
    {
        int node = PhraseTable.Root;
        for (int t = first; t < end && node >= 0; t++) node = lexicon.Names.Step(node, document.Lower[t]);
        if (node < 0) return false;
        for (int handle = lexicon.Names.First(node); handle >= 0; handle = lexicon.Names.Next(handle))
            if (lexicon.Senses[lexicon.Names.Value(handle)].Use == use) return true;
        return false;
    }

    /// <summary>The second part of a name with a hyphen: "Min" in "Kim Hye-Min". It is no name of its own.</summary>
    public bool IsBehindHyphen(int t) => IsHyphenated(t - 2) && document.Head[t - 2] != t;

    /// <summary>A token that a hyphen without blanks ties to the name after it.</summary>
    private bool IsHyphenated(int t) =>
        t >= 0 && t + 2 < document.TokenCount && document.Xpos[t + 1] == Xpos.HYPH && document.ReadingEnd[t] == document.ReadingStart[t + 1] && document.ReadingEnd[t + 1] == document.ReadingStart[t + 2]
        && IsName(t) && (IsName(t + 2) || document.Entity[t] == EntityKind.Person);
}
