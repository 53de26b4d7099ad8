using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>The phrases of a report whose head is a name, or that hold a name of several words, each with its kind: what the knowledge says of the name or noun, else what the network says.</summary>
/// <remarks>A phrase is whole: article, modifiers, what hangs on it, the genitive ending; names inside of names are phrases of their own, as in the entity layer of GUM (Zeldes 2017).</remarks>
public sealed partial class NamedEntityFinder(ActorLexicon lexicon, CoreferenceWords words)
{
    private static readonly string[] typeNames = ["abstract", "person", "place", "organization", "time", "event", "abstract"];
    private readonly Dictionary<(int Word, EntityKind Kind), int> votes = [];
    private readonly PhraseFinder phrases = new(lexicon, words);
    private Document document = null!;
    private NameTable names = null!;
    private ActorTable actors = null!;
    private Topic topic;

    /// <summary>Finds the named entities in the order of their heads.</summary>
    public void Run(ReportAnalysis analysis, List<NamedEntity> found)
    {
        (document, names, actors, topic) = (analysis.Document, analysis.Names, analysis.Actors, analysis.Topic);
        phrases.Begin(document, names);
        votes.Clear();
        surnames.Clear();
        schools.Clear();
        within.Clear();
        things.Clear();
        for (int t = 0; t < document.TokenCount; t++)
            if (IsNamed(t)) Count(t);
        for (int t = 0; t < document.TokenCount; t++)
        {
            var inner = EntityKind.None;
            if (!IsNamed(t) && (inner = Nested(t)) == EntityKind.None) continue;
            EntityKind kind = inner == EntityKind.None ? Elected(t) : inner;
            (int first, int end) = phrases.Run(t);
            if (kind == EntityKind.Time && HasDay(first, end, t)) continue;
            string type = kind == EntityKind.Object && (!phrases.IsName(t) || things.Contains(document.Lower[t])) ? "object" : typeNames[(int)kind];
            found.Add(new NamedEntity(t, first, end, document.SpanOf(first, end), kind, type));
        }
    }

    private void Count(int t)
    {
        EntityKind kind = KindOf(t);
        if (phrases.IsName(t) && names.At[t] < 0) VoteAsTold(t);
        NoteShortForm(t);
        // Letters in brackets are the other name of what stands before them, wherever they stand again.
        Vote(document.Lower[t], kind, Unabbreviated(t) >= 0 ? 4 : 1);
        if (kind == EntityKind.Person && LastName(t) is var last and >= 0) surnames.Add(document.Lower[last]);
    }

    /// <summary>A name has one kind within a report: the one that most of its mentions suggest.</summary>
    private void Vote(int word, EntityKind kind, int weight)
    {
        if (kind == EntityKind.None) return;
        votes[(word, kind)] = votes.GetValueOrDefault((word, kind)) + weight;
    }

    private EntityKind Elected(int t)
    {
        if (IsShortForm(t)) return EntityKind.Organization;
        if (IsSurname(t)) return EntityKind.Person;
        EntityKind own = KindOf(t);
        int most = votes.GetValueOrDefault((document.Lower[t], own));
        EntityKind best = own;
        for (var kind = EntityKind.Person; kind <= EntityKind.Object; kind++)
            if (votes.GetValueOrDefault((document.Lower[t], kind)) > most) (best, most) = (kind, votes[(document.Lower[t], kind)]);
        return best;
    }

    /// <summary>A date is no name; a month, with its year or without, and a day of the week are.</summary>
    private bool HasDay(int first, int end, int head)
    {
        for (int t = first; t < end; t++)
            if (IsDay(t)) return true;
        return head > 0 && IsDay(head - 1) || head + 1 < document.TokenCount && IsDay(head + 1);
    }

    private bool IsDay(int t) => document.Xpos[t] == Xpos.CD && document.ReadingEnd[t] - document.ReadingStart[t] < 4;

    private bool IsNamed(int t)
    {
        if (!phrases.IsName(t)) return phrases.NameBehind(t) >= 0 || HoldsLongName(t);
        // "Uganda" within a known name that it does not head is a name of its own only as a place behind "of".
        if (phrases.IsUnderTop(t) && !(document.Entity[t] == EntityKind.Place && document.Relation[t] is Relation.Nmod or Relation.NmodPoss)) return false;
        if (phrases.NameBehind(document.Head[t]) == t) return false;
        if (phrases.IsBehindHyphen(t) || phrases.IsWithinName(t) || phrases.IsLetters(t)) return false;
        if (IsUnit(t)) return false;
        if (document.Relation[t] is Relation.Flat or Relation.Amod or Relation.NmodDesc or Relation.Goeswith or Relation.Fixed) return false;
        if (document.Xpos[t] != Xpos.NNPS && names.At[t] >= 0 && IsOnly(t, NameUse.Demonym)) return false;
        if (document.Relation[t] != Relation.Compound) return true;
        // A modifier that is a name of its own ("the Pentagon spokesman"), not a part of the name it stands in.
        int head = document.Head[t];
        if (head < 0) return true;
        // "US$ 20": a part of the currency.
        if (document.Upos[head] == Upos.Sym) return false;
        if (document.Upos[head] != Upos.Propn) return document.Entity[t] != EntityKind.None || names.At[t] >= 0;
        if (names.At[t] >= 0 && names.At[t] != names.At[head]) return IsKnownName(t);
        return false;
    }

    private bool IsOnly(int t, NameUse use)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use != use) return false;
        return true;
    }

    private bool Has(int t, NameUse use)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use == use) return true;
        return false;
    }

    private bool IsKnownName(int t)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use is NameUse.State or NameUse.Place or NameUse.Seat or NameUse.Organisation or NameUse.Group or NameUse.NamedInstitution) return true;
        return false;
    }

    private EntityKind KindOf(int t)
    {
        if (!phrases.IsName(t) && phrases.NameBehind(t) < 0) return KindOfNoun(t);
        if (Unabbreviated(t) is var full and >= 0) return KindOf(full);
        if (names.At[t] < 0 && phrases.Full(t) is var longer and >= 0 && longer != t) return KindOf(longer);
        if (names.At[t] >= 0 && Known(t) is var kind and not EntityKind.None) return kind;
        if (actors.At(t) is { IsPerson: true } && names.At[t] >= 0) return EntityKind.Person;
        if ((HasPart(t) || phrases.HasArticle(t)) && words.KindOf(document.Words[document.Lower[t]]) is var noun and not (EntityKind.None or EntityKind.Person or EntityKind.Object)) return noun;
        if (FirstNoun(t) is var first and not EntityKind.None) return first;
        // The network gives every word the kind of the whole: "Technology" of an institute is none.
        return Tagged(t) is var tagged && tagged == EntityKind.Organization && IsMatterOfBody(t) ? EntityKind.None : tagged;
    }

    /// <summary>"Cyclone" in "Cyclone Idai": a happening that has a name. Before other names stands much else ("Sea Watch").</summary>
    private EntityKind FirstNoun(int t)
    {
        bool compound = t > 0 && document.Head[t - 1] == t && document.Relation[t - 1] == Relation.Compound && phrases.IsName(t - 1);
        return compound && words.KindOf(document.Words[document.Lower[t - 1]]) == EntityKind.Event ? EntityKind.Event : EntityKind.None;
    }

    /// <summary>"Corporation" in "Zambezi River Corporation" is the noun of a longer name and tells what it is.</summary>
    private bool HasPart(int t)
    {
        for (int near = Math.Max(0, t - 4); near < Math.Min(t + 5, document.TokenCount); near++)
            if (document.Head[near] == t && phrases.IsName(near) && document.Relation[near] is Relation.Compound or Relation.Amod or Relation.Flat or Relation.Nmod) return true;
        return false;
    }

    private EntityKind KindOfNoun(int t)
    {
        if (words.KindOf(document.Words[document.Lemma[t]]) is var kind and not EntityKind.None) return kind;
        return names.At[t] >= 0 ? Known(t) : document.Entity[t];
    }

    /// <summary>What the knowledge says of the name that covers the head.</summary>
    private EntityKind Known(int t)
    {
        int name = names.At[t];
        EntityKind best = EntityKind.None;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            switch (lexicon.Senses[names.Senses[s]].Use)
            {
                case NameUse.State or NameUse.Place or NameUse.Seat:
                    if (document.Entity[t] == EntityKind.Organization && IsPartOfBody(t)) return EntityKind.Place;
                    if (document.Entity[t] is EntityKind.Person or EntityKind.Organization && !Has(t, NameUse.State) && !(Has(t, NameUse.Seat) && document.Entity[t] == EntityKind.Person)) return document.Entity[t];
                    if (IsTeam(t)) return EntityKind.Organization;
                    return Has(t, NameUse.State) && IsActing(t) ? EntityKind.Organization : EntityKind.Place;
                case NameUse.Group:
                    return document.Entity[t] is EntityKind.Person ? EntityKind.Person : EntityKind.Organization;
                case NameUse.Organisation or NameUse.NamedInstitution or NameUse.Institution:
                    return EntityKind.Organization;
                // "Corporation" in a longer name: what its noun says.
                case NameUse.Agent when words.KindOf(document.Words[document.Lower[t]]) is var noun and not EntityKind.None:
                    best = noun;
                    break;
                case NameUse.Person or NameUse.Office or NameUse.Demonym or NameUse.Agent:
                    best = document.Entity[t] == EntityKind.None ? EntityKind.Person : document.Entity[t];
                    break;
            }
        }
        return best;
    }

    /// <summary>A given name or a form of address before another name: a person's, whatever the network says.</summary>
    private bool HasGivenName(int t)
    {
        int first = t;
        while (first > 0 && document.Head[first - 1] == t && document.Relation[first - 1] == Relation.Compound && phrases.IsName(first - 1)) first--;
        bool longer = first < t || t + 1 < document.TokenCount && document.Head[t + 1] == t && document.Relation[t + 1] == Relation.Flat;
        ReadOnlySpan<char> word = document.Words[document.Lower[first]];
        return longer && (names.At[first] < 0 && words.SexOfGivenName(word) != Sex.Unknown || first < t && words.SexOf(word) is Sex.Male or Sex.Female);
    }

    /// <summary>What the network says of the head, else of the words of its name.</summary>
    private EntityKind Tagged(int t)
    {
        if (HasGivenName(t)) return EntityKind.Person;
        if (document.Entity[t] != EntityKind.None) return document.Entity[t];
        if (phrases.NameBehind(t) is var name and >= 0 && document.Entity[name] != EntityKind.None) return document.Entity[name];
        for (int near = t + 1; near < document.TokenCount && document.Head[near] == t && document.Relation[near] == Relation.Flat; near++)
            if (document.Entity[near] != EntityKind.None) return document.Entity[near];
        // A title before a name, or a name of two words that nothing else is known of, is a person's.
        for (int near = Math.Max(0, t - 3); near < t; near++)
            if (document.Head[near] == t && document.Relation[near] == Relation.NmodDesc) return EntityKind.Person;
        if (t + 1 < document.TokenCount && document.Head[t + 1] == t && document.Relation[t + 1] == Relation.Flat) return EntityKind.Person;
        return t > 0 && document.Head[t - 1] == t ? document.Entity[t - 1] : EntityKind.None;
    }
}
