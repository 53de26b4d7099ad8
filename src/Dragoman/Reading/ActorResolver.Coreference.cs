using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Words that refer back: pronouns, "the ministry", "the two men", "his counterpart".</summary>
public sealed partial class ActorResolver
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int Reach = 3;

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
            Reference.Group => Latest(head, actor => actor.Use is NameUse.Group or NameUse.Organisation && (only is null || actor.Kind == only), sentences: int.MaxValue),
            Reference.State => Latest(head, actor => actor.Use == NameUse.State),
            _ => null,
        };
    }

    private Actor? ResolveReference(int head, int first)
    {
        if (document.Upos[head] == Upos.Pron && references.PairKind(document.Lemma[head]) is { } kind) return ResolvePair(head, kind);
        Reference reference = references.Of(document.Upos[head] == Upos.Pron ? document.Lower[head] : document.Lemma[head]);
        return reference switch
        {
            Reference.Person => Latest(head, actor => actor.Kind == "person"),
            Reference.Thing => Latest(head, actor => actor.Kind != "person" && !IsPlural(actor) && !actor.IsPlace),
            Reference.People => Latest(head, IsPlural) ?? Latest(head, actor => actor.Kind is not ("person" or "state") && !actor.IsPlace),
            Reference.Counterpart => Counterpart(head, first),
            // "ten soldiers were killed and two captured": a number alone counts those who were counted before it.
            _ when document.Upos[head] == Upos.Num => Latest(head, IsPlural, sentences: 0),
            _ => null,
        };
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

    private bool IsPair(int head, int first)
    {
        for (int t = first; t < head; t++)
            if (references.Of(document.Lower[t]) == Reference.Two) return true;
        return false;
    }

    private Actor? ResolvePair(int head, string kind)
    {
        Actor? second = null;
        for (int i = recent.Count - 1; i >= 0; i--)
        {
            if (document.SentenceOf[head] - document.SentenceOf[recent[i]] > Reach) break;
            if (actors.At(recent[i]) is not { } actor || !IsOfKind(actor, kind)) continue;
            if (second is null) second = actor;
            else if (actor != second && (actor.Country != second.Country || actor.Country is null))
            {
                actors.SetSeveral(head, [actor, second]);
                return actor;
            }
        }
        return null;
    }

    private static bool IsOfKind(Actor actor, string kind) => kind switch
    {
        "any" => actor.Kind is not ("population" or "media"),
        "state" => actor.Use is NameUse.State || actor.Kind is "government",
        _ => actor.Kind == kind || kind == "person" && actor.Use == NameUse.Office,
    };

    /// <summary>The latest actor of a kind: the subject of the clause before wins over what stands nearer.</summary>
    private Actor? Latest(int head, Predicate<Actor> fits, int sentences = Reach)
    {
        Actor? nearest = null;
        int sentence = -1;
        for (int i = recent.Count - 1; i >= 0; i--)
        {
            int mention = recent[i];
            int distance = document.SentenceOf[head] - document.SentenceOf[mention];
            if (distance > sentences) break;
            if (nearest is not null && document.SentenceOf[mention] != sentence) break;
            if (actors.At(mention) is not { } actor || !fits(actor) || IsUnder(mention, head) || IsUnder(head, mention) || IsSubjectOver(head, actor)) continue;
            if (document.Relation[mention] is Relation.Nsubj or Relation.NsubjPass) return actor;
            if (nearest is null) (nearest, sentence) = (actor, document.SentenceOf[mention]);
        }
        return nearest;
    }

    /// <summary>"the ministry", "the rebels": the actor that was last described by the same noun.</summary>
    private Actor? EarlierOf(ActorEntry entry, int head)
    {
        for (int i = recent.Count - 1; i >= 0; i--)
            if (actors.At(recent[i]) is { } actor && (actor.Key.Entry == entry.Index || actor.Use == NameUse.Institution && entry.Use == NameUse.Institution && IsShortFor(head, actor))) return actor;
        return null;
    }

    /// <summary>"the ministry" after "the foreign ministry".</summary>
    private bool IsShortFor(int head, Actor actor) =>
        document.Reading.Text.AsSpan(document.ReadingStart[head], document.ReadingEnd[head] - document.ReadingStart[head]) is var noun
        && lexicon.Entries[actor.Key.Entry].Name.AsSpan().EndsWith(noun, StringComparison.OrdinalIgnoreCase);

    private Actor? EarlierRole(string office)
    {
        for (int i = recent.Count - 1; i >= 0; i--)
            if (actors.At(recent[i]) is { } actor && actor.Role == office) return actor;
        return null;
    }

    /// <summary>Who holds the same office in the other country: "met his Kenyan counterpart".</summary>
    private Actor? Counterpart(int head, int first)
    {
        Parts parts = Gather(head, first, head + 1);
        Actor? model = Latest(head, actor => actor.Role is not null);
        if (parts.State is null || model?.Role is null) return null;
        if (reportDate is { } day && lexicon.Holder(parts.State.Country!, model.Role, day) is { } holder) return Person(holder);
        var key = new ActorKey(-1, parts.State.Index, -1, document.Lemma[head]);
        if (actors.Find(key) is { } known) return known;
        Actor made = Make(key, Slice(first, head + 1), "person", NameUse.Office, parts.State.Country, group: null, model.Sectors);
        made.Role = model.Role;
        return made;
    }
}
