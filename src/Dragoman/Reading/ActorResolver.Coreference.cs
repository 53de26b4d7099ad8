using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Words that refer back: pronouns, "the ministry", "the two men", "his counterpart".</summary>
public sealed partial class ActorResolver
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int Reach = 3;

    /// <summary>How many mentions back a noun may reach that has no limit in sentences, and how many institutions.</summary>
    private const int MostMentions = 400, MostInstitutions = 64;

    /// <summary>How many tokens back the two countries are counted that "both countries" means.</summary>
    private const int PairReach = 400;

    private readonly List<Actor> together = [];

    /// <summary>"the two men", "the group", "the country": a common noun that with the article means who was named before.</summary>
    private Actor? Definite(int head, int first)
    {
        if (document.Upos[head] != Upos.Noun) return null;
        if (references.PairKind(document.Lemma[head]) is { } kind && IsPair(head, first)) return ResolvePair(head, kind);
        if (document.Lower[first] != definiteArticle || graph.Argument(head, Role.Possessor) >= 0 || graph.Argument(head, Role.Oblique, of) >= 0) return null;
        // A modifier tells it apart from the group that was named ("the armed group").
        if (head != first + 1) return null;
        string? only = references.GroupKind(document.Lemma[head]);
        return references.Of(document.Lemma[head]) switch
        {
            Reference.Group => Latest(head, (actor, _) => actor.Use is NameUse.Group or NameUse.Organisation && (only is null || actor.Kind == only), sentences: int.MaxValue),
            Reference.State => Latest(head, static (actor, _) => actor.Use == NameUse.State),
            _ => null,
        };
    }

    private Actor? ResolveReference(int head, int first)
    {
        bool pronoun = document.Upos[head] == Upos.Pron;
        if (pronoun && references.PairKind(document.Lemma[head]) is { } kind) return ResolvePair(head, kind);
        Reference reference = references.Of(pronoun ? document.Lower[head] : document.Lemma[head]);
        return reference switch
        {
            Reference.Person => Latest(head, isOnePerson),
            Reference.Thing => Latest(head, static (actor, _) => actor.Kind != "person" && !IsPlural(actor) && !actor.IsPlace),
            Reference.People => Together(head) ?? Latest(head, isSeveral) ?? Latest(head, static (actor, _) => actor.Kind is not ("person" or "state") && !actor.IsPlace),
            Reference.Counterpart => Counterpart(head, first),
            // "The two agreed": who was named last, not two of those who were counted.
            Reference.Two when IsDefinite(head, first) => ResolvePair(head, "person") ?? ResolvePair(head, "state"),
            // "ten soldiers were killed and two captured": a number alone counts those who were counted before it.
            _ when document.Upos[head] == Upos.Num => Latest(head, isSeveral, sentences: 0),
            _ => null,
        };
    }

    private bool IsDefinite(int head, int first) => first < head && document.Lower[first] == definiteArticle;

    /// <summary>One person, by name or described by a noun that means one ("the Iranian deputy minister").</summary>
    private bool IsOnePerson(Actor actor, int mention)
    {
        if (actor.Kind == "person") return true;
        return actor.Use is NameUse.Agent or NameUse.Office && document.Xpos[mention] == Xpos.NN && document.Upos[mention] == Upos.Noun && !references.IsBody(document.Lemma[mention]);
    }

    /// <summary>Several people of a kind; a described person is none of them.</summary>
    private bool IsSeveral(Actor actor, int mention) => IsPlural(actor) && !IsOnePerson(actor, mention);

    /// <summary>"Chad and Niger signed. They": the subjects that stand together in the clause before, where no other subject stands between.</summary>
    private Actor? Together(int pronoun)
    {
        for (int i = recent.Count - 1; i >= 0; i--)
        {
            int mention = recent[i];
            if (document.SentenceOf[pronoun] - document.SentenceOf[mention] > 1) return null;
            if (document.Relation[mention] is not (Relation.Nsubj or Relation.NsubjPass) || document.Head[mention] == document.Head[pronoun]) continue;
            together.Clear();
            if (actors.At(mention) is not { IsPlace: false } subject) return null;
            together.Add(subject);
            for (int other = i + 1; other < recent.Count; other++)
                if (document.Head[recent[other]] == mention && document.Relation[recent[other]] == Relation.Conj && actors.At(recent[other]) is { } next && !together.Contains(next)) together.Add(next);
            if (together.Count < 2) return null;
            SetTogether(pronoun);
            return subject;
        }
        return null;
    }

    /// <summary>Gives a word the actors of the list; the first is returned by its caller, which mentions it, so the others are mentioned here.</summary>
    private void SetTogether(int head)
    {
        actors.SetSeveral(head, together);
        for (int i = 1; i < together.Count; i++) Mention(together[i], document.SpanOf(head));
    }

    /// <summary>"Chad broke with it": an object or a phrase of a clause is not its subject; that would be "itself".</summary>
    private bool IsSubjectOver(int pronoun, Actor actor)
    {
        if (document.Upos[pronoun] != Upos.Pron || document.Relation[pronoun] is Relation.NmodPoss or Relation.Nsubj or Relation.NsubjPass) return false;
        int predicate = document.Head[pronoun];
        for (int i = 0; i < DepthLimit && predicate >= 0 && !graph.Clausal[predicate]; i++) predicate = document.Head[predicate];
        if (predicate < 0) return false;
        for (int e = graph.FirstEdge(predicate); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Agent && actors.At(graph.TargetOf(e)) == actor) return true;
        return false;
    }

    private static bool IsPlural(Actor actor) => actor.Use is NameUse.Agent or NameUse.Demonym;

    /// <summary>"the two men", "both countries"; "two diplomats" are new in the report.</summary>
    private bool IsPair(int head, int first)
    {
        bool definite = false, two = false;
        for (int t = first; t < head; t++)
        {
            definite |= document.Upos[t] == Upos.Det || document.Relation[t] == Relation.NmodPoss;
            if (references.Of(document.Lower[t]) != Reference.Two) continue;
            two = true;
            definite |= document.Upos[t] != Upos.Num;
        }
        return two && definite;
    }

    private Actor? ResolvePair(int head, string kind)
    {
        Actor? second = null;
        for (int i = recent.Count - 1; i >= 0; i--)
        {
            if (document.SentenceOf[head] - document.SentenceOf[recent[i]] > Reach) break;
            if (actors.At(recent[i]) is not { } actor || !IsOfKind(actor, recent[i], kind)) continue;
            if (second is null) second = actor;
            else if (actor != second && (kind == "person" || actor.Country != second.Country || actor.Country is null)) return kind == "state" ? Pair(head, StateOf(actor), StateOf(second)) : Pair(head, actor, second);
        }
        return kind == "state" ? PairOfStates(head) : null;
    }

    private Actor Pair(int head, Actor first, Actor second)
    {
        together.Clear();
        together.Add(first);
        together.Add(second);
        SetTogether(head);
        return first;
    }

    /// <summary>"The Pakistani ministry protested. The two neighbours": the state is meant, not its ministry.</summary>
    private Actor StateOf(Actor actor) => actor.Use != NameUse.State && lexicon.State(actor.Country) is { } state ? Named(state) : actor;

    /// <summary>"both countries" where no two states act close by: the two countries that the report has named most.</summary>
    private Actor? PairOfStates(int head)
    {
        CountCountries(Math.Max(0, head - PairReach), head);
        string? first = null, second = null;
        foreach ((string country, int count) in countries)
        {
            if (first is null || count > countries[first]) (first, second) = (country, first);
            else if (second is null || count > countries[second]) second = country;
        }
        return lexicon.State(first) is { } one && lexicon.State(second) is { } other ? Pair(head, Named(one), Named(other)) : null;
    }

    private bool IsOfKind(Actor actor, int mention, string kind) => kind switch
    {
        "any" => actor.Kind is not ("population" or "media") && !actor.IsPlace,
        "state" => actor.Use is NameUse.State || actor.Kind is "government" && actor.Country is not null && !IsOnePerson(actor, mention),
        "person" => IsOnePerson(actor, mention),
        _ => actor.Kind == kind,
    };

    /// <summary>The latest actor of a kind: the subject of the clause before wins over what stands nearer.</summary>
    private Actor? Latest(int head, Func<Actor, int, bool> fits, int sentences = Reach)
    {
        Actor? nearest = null;
        int sentence = -1;
        for (int i = recent.Count - 1; i >= 0 && i >= recent.Count - MostMentions; i--)
        {
            int mention = recent[i];
            int distance = document.SentenceOf[head] - document.SentenceOf[mention];
            if (distance > sentences) break;
            if (nearest is not null && document.SentenceOf[mention] != sentence) break;
            if (actors.At(mention) is not { } actor || !fits(actor, mention) || IsUnder(mention, head) || IsUnder(head, mention) || IsSubjectOver(head, actor)) continue;
            if (document.Relation[mention] is Relation.Nsubj or Relation.NsubjPass) return actor;
            if (nearest is null) (nearest, sentence) = (actor, document.SentenceOf[mention]);
        }
        return nearest;
    }

    /// <summary>"the ministry", "the rebels": the actor that was last described by the same noun.</summary>
    private Actor? EarlierOf(ActorEntry entry, int head)
    {
        int last = latestOf.GetValueOrDefault(entry.Index, -1);
        if (entry.Use == NameUse.Institution)
            for (int i = institutions.Count - 1; i >= 0 && i >= institutions.Count - MostInstitutions && institutions[i] > last; i--)
                if (IsShortFor(head, actors.At(institutions[i])!)) return actors.At(institutions[i]);
        return last >= 0 ? actors.At(last) : null;
    }

    /// <summary>"the ministry" after "the foreign ministry".</summary>
    private bool IsShortFor(int head, Actor actor) =>
        document.Reading.Text.AsSpan(document.ReadingStart[head], document.ReadingEnd[head] - document.ReadingStart[head]) is var noun
        && lexicon.Entries[actor.Key.Entry].Name.AsSpan().EndsWith(noun, StringComparison.OrdinalIgnoreCase);

    private Actor? EarlierRole(string office)
    {
        for (int i = recent.Count - 1; i >= 0 && i >= recent.Count - MostMentions; i--)
            if (actors.At(recent[i]) is { } actor && actor.Role == office) return actor;
        return null;
    }

    /// <summary>Who holds the same office in the other country: "met his Kenyan counterpart".</summary>
    private Actor? Counterpart(int head, int first)
    {
        Parts parts = Gather(head, first, head + 1);
        // The person of the same sentence, whose office may not be known, before one with an office further back.
        Actor? model = Latest(head, isOnePerson, sentences: 0) ?? Latest(head, static (actor, _) => actor.Role is not null);
        if (parts.State is null || model is null) return null;
        if (model.Role is not null && reportDate is { } day && lexicon.Holder(parts.State.Country!, model.Role, day) is { } holder) return Person(holder);
        var key = new ActorKey(-1, parts.State.Index, -1, document.Lemma[head]);
        if (actors.Find(key) is { } known) return known;
        Actor made = Make(key, Slice(first, head + 1), "person", NameUse.Office, parts.State.Country, group: null, model.Sectors);
        made.Role = model.Role;
        return made;
    }
}
