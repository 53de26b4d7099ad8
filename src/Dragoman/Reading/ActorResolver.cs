using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Who is meant: names, descriptions, capitals, offices and pronouns of a report resolved to actors, from left to right. Deterministic.</summary>
/// <remarks>A description takes its country or group from its modifiers, its possessor or its "of" phrase; an office takes its holder on the report's date.</remarks>
public sealed partial class ActorResolver
{
    /// <summary>Longest chain of heads that is followed; deeper trees are hostile text.</summary>
    private const int DepthLimit = 64;

    /// <summary>How many phrases may stand between a member and the body ("a member of the wing of the movement").</summary>
    private const int ChainLimit = 2;

    private readonly ActorLexicon lexicon;
    private readonly PlaceWords placeWords;
    private readonly ReferenceWords references;
    private readonly int definiteArticle;
    private readonly int of;
    private readonly Func<Actor, int, bool> isOnePerson;
    private readonly Func<Actor, int, bool> isSeveral;
    private readonly List<int> recent = [];
    private readonly Dictionary<int, int> latestOf = [];
    private readonly List<int> institutions = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private NameTable names = null!;
    private ActorTable actors = null!;
    private DateOnly? reportDate;

    public ActorResolver(ActorLexicon lexicon, PlaceWords placeWords, ReferenceWords references, WordTable words)
    {
        (this.lexicon, this.placeWords, this.references) = (lexicon, placeWords, references);
        (definiteArticle, of) = (words.Add("the"), words.Add("of"));
        (isOnePerson, isSeveral) = (IsOnePerson, IsSeveral);
    }

    /// <summary>Resolves all nominal heads of a report.</summary>
    /// <param name="published">Day on which offices are looked up; null where unknown.</param>
    public void Run(Document parsed, PropositionGraph propositions, NameTable found, DateOnly? published, ActorTable table)
    {
        (document, graph, names, actors, reportDate) = (parsed, propositions, found, table, published);
        table.Reset(parsed.TokenCount);
        recent.Clear();
        latestOf.Clear();
        institutions.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (IsInsideInstitution(t)) continue;
            if (IsNominalHead(t))
            {
                if (actors.At(t) is null) ResolveHead(t);
            }
            else if (IsAffiliationModifier(t)) ResolveModifier(t);
        }
        InheritCountries();
    }

    /// <summary>The range of tokens of the phrase around a head: from its first modifier before it to the last part of its name.</summary>
    public (int First, int End) Phrase(int head)
    {
        int first = head;
        for (int t = head - 1; t >= 0 && document.SentenceOf[t] == document.SentenceOf[head]; t--)
        {
            Relation relation = document.Relation[t];
            if (relation is Relation.Mark or Relation.Cop or Relation.Nsubj || relation is Relation.Case or Relation.Cc && document.Head[t] == head || relation == Relation.Fixed && document.Relation[document.Head[t]] == Relation.Case) break;
            if (relation == Relation.Punct && document.Xpos[t] is not (Xpos.HYPH or Xpos.Period)) break;
            if (!IsUnder(t, head)) break;
            first = t;
        }
        int end = head + 1;
        while (end < document.TokenCount && document.SentenceOf[end] == document.SentenceOf[head] && Continues(end, head)) end++;
        return (first, end);
    }

    private bool Continues(int t, int head) => document.Relation[t] switch
    {
        Relation.Flat or Relation.Fixed or Relation.Goeswith => IsUnder(t, head),
        Relation.Compound or Relation.Nummod => document.Head[t] == head,
        Relation.Punct => document.Xpos[t] == Xpos.HYPH && t + 1 < document.TokenCount && document.Relation[t + 1] is Relation.Flat or Relation.Compound && IsUnder(t + 1, head),
        _ => names.At[t] >= 0 && names.At[t] == names.At[head],
    };

    private bool IsUnder(int t, int head)
    {
        for (int i = 0; i < DepthLimit && t >= 0; i++, t = document.Head[t])
            if (t == head) return true;
        return false;
    }

    private bool IsNominalHead(int t)
    {
        if (document.Relation[t] is Relation.Compound or Relation.Flat or Relation.Amod or Relation.Det or Relation.Case or Relation.Punct or Relation.Fixed or Relation.Goeswith or Relation.Nummod or Relation.NmodDesc)
            return false;
        return document.Upos[t] switch
        {
            Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num => true,
            Upos.Adj => document.Relation[t] is not (Relation.Advmod or Relation.Root or Relation.Xcomp or Relation.Ccomp) && names.At[t] >= 0,
            _ => names.At[t] >= 0 && document.Entity[t] != EntityKind.None,
        };
    }

    /// <summary>"health" in "the health ministry", "information" in "the ministry of information".</summary>
    private bool IsInsideInstitution(int t)
    {
        int name = names.At[t];
        return name >= 0 && document.Head[t] >= 0 && names.At[document.Head[t]] == name && Choose(name, document.Head[t]) is { Use: NameUse.Institution };
    }

    /// <summary>"the <i>Turkish</i> raid", "a <i>Hamas</i> attack": a modifier that names who acts.</summary>
    private bool IsAffiliationModifier(int t) => names.At[t] >= 0 && !IsPartOfPerson(t) && !(IsFirstNationality(names.At[t]) && IsPeople(t)) && document.Relation[t] is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Flat;

    /// <summary>True where what a nationality modifies are people ("Russian-Israelis"), who have both, and not talks or a war, which two states have.</summary>
    private bool IsPeople(int t)
    {
        for (int i = 0; i < DepthLimit && document.Relation[t] is Relation.Amod or Relation.Compound or Relation.NmodDesc && document.Head[t] >= 0; i++) t = document.Head[t];
        return document.Upos[t] is Upos.Noun or Upos.Propn && names.At[t] >= 0 && Choose(names.At[t], t) is { Use: NameUse.Agent or NameUse.Demonym or NameUse.Group };
    }

    private void ResolveModifier(int t)
    {
        if (Choose(names.At[t], t) is not { } sense) return;
        switch (sense.Use)
        {
            case NameUse.State or NameUse.Demonym or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution:
                SetModifier(t, Named(lexicon.Entries[sense.Entry]));
                break;
            case NameUse.Person:
                SetModifier(t, Person(lexicon.Entries[sense.Entry]));
                break;
            case NameUse.Agent or NameUse.Institution when document.Relation[t] == Relation.Compound && !IsPartOfHead(t):
                if (Description(t, t, t + 1, sense) is { } described) SetModifier(t, described);
                break;
        }
    }

    /// <summary>"member states", where both words are the name of one kind of actor: the noun stands for it.</summary>
    private bool IsPartOfHead(int t) => document.Head[t] is >= 0 and var head && names.At[head] == names.At[t] && IsNominalHead(head);

    private void SetModifier(int t, Actor actor)
    {
        actors.Set(t, actor);
        Mention(actor, document.SpanOf(names.First[names.At[t]], names.End[names.At[t]]));
    }

    private void ResolveHead(int head)
    {
        (int first, int end) = Phrase(head);
        if (ResolveCoordinated(head, first, end)) return;
        Actor? actor = ResolveApposition(head) ?? Definite(head, first) ?? (document.Upos[head] == Upos.Pron && names.At[head] < 0 ? null : ResolvePhrase(head, first, end));
        bool pronoun = actor is null;
        actor ??= ResolveReference(head, first);
        if (actor is null) return;
        if (actors.At(head) is null) actors.Set(head, actor);
        Mention(actor, pronoun && document.Upos[head] == Upos.Pron ? document.SpanOf(head) : MentionSpan(first, end));
        Remember(head);
    }

    /// <summary>Keeps a resolved head for what refers back, and by what: a long report is not searched word by word.</summary>
    private void Remember(int head)
    {
        recent.Add(head);
        if (actors.At(head) is not { } actor) return;
        if (actor.Key.Entry >= 0) latestOf[actor.Key.Entry] = head;
        if (actor.Use == NameUse.Institution) institutions.Add(head);
    }

    private TextSpan MentionSpan(int first, int end)
    {
        while (first < end - 1 && document.Upos[first] is Upos.Det or Upos.Punct) first++;
        return document.SpanOf(first, end);
    }

    private static void Mention(Actor actor, TextSpan span)
    {
        if (span.Length == 0) return;
        // In the order of the text: nearly always the last one.
        int at = actor.Mentions.Count == 0 || actor.Mentions[^1].CompareTo(span) < 0 ? ~actor.Mentions.Count : actor.Mentions.BinarySearch(span);
        if (at < 0) actor.Mentions.Insert(~at, span);
    }

    /// <summary>A phrase that stands beside another for the same actor takes its actor.</summary>
    private Actor? ResolveApposition(int head)
    {
        if (document.Relation[head] != Relation.Appos || document.Head[head] < 0) return null;
        Actor? other = actors.At(document.Head[head]);
        if (other is null) return null;
        // The first phrase has taken what this one says (ResolvePhrase looks ahead), unless both are names of different actors.
        if (names.At[head] >= 0 && Choose(names.At[head], head) is { } sense && IsProper(sense.Use) && lexicon.Entries[sense.Entry].Index != other.Key.Entry) return null;
        return other;
    }

    private static bool IsProper(NameUse use) => use is NameUse.State or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Person;
}
