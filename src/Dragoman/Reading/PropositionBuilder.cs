using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Turns trees into propositions: who, whom and what of every predicate, with passive, relative clauses, control, raising, coordination, reduced clauses and light verbs resolved once.</summary>
/// <remarks>Reads Universal Dependencies (universaldependencies.org/en). Holds scratch arrays: one instance per thread.</remarks>
public sealed partial class PropositionBuilder(PropositionLexicon lexicon)
{
    /// <summary>Longest chain of heads that is followed; deeper trees are hostile text.</summary>
    private const int DepthLimit = 64;

    private readonly PropositionLexicon lexicon = lexicon;
    private Document document = null!;
    private PropositionGraph graph = null!;
    private int[] firstChild = [];
    private int[] nextSibling = [];

    /// <summary>Fills the graph for all sentences of a parsed document.</summary>
    public void Run(Document parsed, PropositionGraph propositions)
    {
        (document, graph) = (parsed, propositions);
        graph.Reset(parsed.TokenCount);
        LinkChildren();
        MeasureExtents();
        for (int t = 0; t < document.TokenCount; t++) MarkPredicate(t);
        for (int t = 0; t < document.TokenCount; t++) AttachArgument(t);
        for (int t = 0; t < document.TokenCount; t++) FillRelativeGap(t);
        // A subject can pass through at most a few predicates ("was said to have agreed to try to leave").
        for (int pass = 0; pass < 3; pass++)
            for (int t = 0; t < document.TokenCount; t++) ShareArguments(t);
        for (int t = 0; t < document.TokenCount; t++) MergeLightVerb(t);
        for (int t = 0; t < document.TokenCount; t++) FindGovernor(t);
        for (int t = 0; t < document.TokenCount; t++) graph.OwnModality[t] = OwnModality(t);
        for (int t = 0; t < document.TokenCount; t++) ResolveModality(t);
    }

    private void LinkChildren()
    {
        int count = document.TokenCount;
        if (firstChild.Length < count)
        {
            firstChild = new int[Math.Max(count, 512)];
            nextSibling = new int[firstChild.Length];
        }
        Array.Fill(firstChild, -1, 0, count);
        for (int t = count - 1; t >= 0; t--)
        {
            int head = document.Head[t];
            if (head < 0) continue;
            nextSibling[t] = firstChild[head];
            firstChild[head] = t;
        }
    }

    private void MeasureExtents()
    {
        for (int t = 0; t < document.TokenCount; t++) (graph.First[t], graph.End[t]) = (t, t + 1);
        for (int t = 0; t < document.TokenCount; t++)
        {
            int head = document.Head[t];
            for (int i = 0; i < DepthLimit && head >= 0; i++, head = document.Head[head])
            {
                graph.First[head] = Math.Min(graph.First[head], t);
                graph.End[head] = Math.Max(graph.End[head], t + 1);
            }
        }
    }

    private void MarkPredicate(int t)
    {
        bool verb = document.Upos[t] is Upos.Verb || document.Upos[t] is Upos.Aux && !IsFunctionRelation(document.Relation[t]);
        bool auxPassive = false, have = false, be = false, copula = false, acts = false;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
        {
            switch (document.Relation[c])
            {
                case Relation.AuxPass: auxPassive = true; break;
                case Relation.Cop: copula = true; break;
                case Relation.Nsubj: acts = true; break;
                case Relation.Aux:
                    FunctionWord function = lexicon.Function(document.Lemma[c]);
                    have |= function == FunctionWord.Perfect;
                    be |= function == FunctionWord.Progressive;
                    break;
            }
        }
        graph.Clausal[t] = verb || copula;
        bool participle = verb && document.Xpos[t] == Xpos.VBN;
        // "The army imposed martial law": a past form that was tagged as a participle has a subject that acts.
        graph.Passive[t] = auxPassive || participle && !have && (be || !acts) && (be || document.Relation[t] is not Relation.Conj || IsPassiveConjunct(t));
    }

    /// <summary>"was arrested and jailed": the second participle is passive as the first is.</summary>
    private bool IsPassiveConjunct(int t)
    {
        int first = TopConjunct(t);
        return first < t ? graph.Passive[first] : true;
    }

    private void AttachArgument(int t)
    {
        int top = TopConjunct(t);
        int head = document.Head[top];
        if (head < 0) return;
        Relation relation = document.Relation[top];
        bool clause = graph.Clausal[t];
        switch (relation)
        {
            case Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjOuter:
                AddSubject(head, Antecedent(t), graph.Passive[head]);
                break;
            // "said it was ready to help": the pronoun is somebody where the adjective speaks of a will.
            case Relation.Expl when t < head && document.Upos[head] == Upos.Adj && lexicon.TryEffect(document.Lemma[head], -1, 'a', out ComplementEffect will) && will is { Modality: Modality.Planned, Denied: false }:
                AddSubject(head, t, passive: false);
                break;
            case Relation.NsubjPass or Relation.CsubjPass:
                AddSubject(head, Antecedent(t), passive: true);
                break;
            case Relation.Obj:
                graph.Add(head, Role.Patient, -1, Antecedent(t));
                break;
            case Relation.Iobj:
                graph.Add(head, Role.Recipient, -1, Antecedent(t));
                break;
            case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                AttachOblique(t, top, head);
                break;
            case Relation.NmodPoss:
                graph.Add(head, Role.Possessor, -1, Antecedent(t));
                break;
            case Relation.OblUnmarked:
                graph.Add(head, Role.Unmarked, -1, t);
                break;
            case Relation.NmodDesc or Relation.NmodUnmarked or Relation.Amod or Relation.Compound or Relation.Flat:
                graph.Add(head, Role.Modifier, -1, t);
                break;
            case Relation.CompoundPrt:
                graph.Add(head, Role.Particle, document.Lower[t], t);
                break;
            // "pulled back", "set off", "forcibly removed": whether the adverb is a particle is the parser's guess.
            case Relation.Advmod when graph.Clausal[head] && document.Upos[t] is Upos.Adv or Upos.Adp && !lexicon.IsNegator(document.Lower[t], 'a'):
                graph.Add(head, Role.Particle, document.Lower[t], t);
                break;
            case Relation.Appos:
                graph.Add(head, Role.Apposition, -1, t);
                break;
            case Relation.Ccomp:
                graph.Add(head, Role.Complement, -1, t);
                break;
            case Relation.Xcomp:
                graph.Add(head, clause || HasMark(t) ? Role.Infinitive : Role.Attribute, -1, t);
                break;
            case Relation.Acl:
                AttachNounClause(t, head);
                break;
            case Relation.Advcl:
                AttachAdverbialClause(t, head);
                break;
            case Relation.Parataxis when t == top && !graph.Has(t, Role.Complement) && t > head:
                // "He will come, the minister said": the words of saying hang on what is said.
                graph.Add(t, Role.Complement, -1, head);
                break;
        }
    }

    private void AddSubject(int predicate, int subject, bool passive)
    {
        bool toldObject = passive && HasChild(predicate, Relation.Obj);
        graph.Add(predicate, !passive ? Role.Agent : toldObject ? Role.Recipient : Role.Patient, -1, subject);
    }

    private void AttachOblique(int t, int top, int head)
    {
        int marker = CaseOf(t) is var own and >= 0 ? own : CaseOf(top);
        int preposition = marker >= 0 ? document.Lower[marker] : -1;
        if (preposition < 0)
        {
            graph.Add(head, graph.Clausal[head] ? Role.Unmarked : Role.Modifier, -1, Antecedent(t));
            return;
        }
        bool agent = graph.Passive[head] && lexicon.Function(preposition) == FunctionWord.Agent;
        graph.Add(head, agent ? Role.Agent : Role.Oblique, agent ? -1 : preposition, Antecedent(t));
    }

    /// <summary>"hostages held by", "rebels fighting", "decision to leave", "accused of killing", "the claim that".</summary>
    private void AttachNounClause(int t, int head)
    {
        int mark = MarkOf(t);
        bool infinitive = mark >= 0 && lexicon.Function(document.Lower[mark]) == FunctionWord.Infinitive;
        if (infinitive) graph.Add(IsAddressed(head) ? document.Head[head] : head, Role.Infinitive, -1, t);
        else if (document.Xpos[t] == Xpos.VBN && mark < 0)
        {
            graph.Add(t, HasChild(t, Relation.Obj) ? Role.Recipient : Role.Patient, -1, head);
            graph.Passive[t] = true;
        }
        else if (document.Xpos[t] == Xpos.VBG && mark < 0) graph.Add(t, Role.Agent, -1, head);
        else if (mark >= 0 && document.Xpos[t] == Xpos.VBG) graph.Add(IsCharged(t, head) ? document.Head[head] : head, Role.Oblique, document.Lower[mark], t);
        else graph.Add(head, Role.Complement, -1, t);
    }

    private void AttachAdverbialClause(int t, int head)
    {
        int mark = MarkOf(t);
        int word = mark >= 0 ? document.Lower[mark] : -1;
        bool gerund = document.Xpos[t] == Xpos.VBG && mark >= 0;
        if (gerund) graph.Add(head, Role.Oblique, word, t);
        else if (word >= 0 && lexicon.Function(word) == FunctionWord.Infinitive && TakesInfinitive(head)) graph.Add(HasThingToDo(head, mark) is var thing and >= 0 ? thing : head, Role.Infinitive, -1, t);
        else graph.Add(head, Role.Adverbial, word, t);
    }

    /// <summary>"have no authority to ask": what is had, right before the infinitive, is there to do it; nobody has to. The noun, or -1.</summary>
    private int HasThingToDo(int verb, int mark) =>
        lexicon.Function(document.Lemma[verb]) == FunctionWord.Perfect && graph.Argument(verb, Role.Patient) is var thing && thing == mark - 1 && thing > verb ? thing : -1;

    /// <summary>"called on Russia to leave", "pressed Israel to yield": the infinitive is what the verb asks for, not a purpose, where the lexicon knows the verb with its preposition or its object.</summary>
    private bool TakesInfinitive(int verb)
    {
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
            if (Addresses(verb, e)) return true;
        return false;
    }

    /// <summary>"called on the rebels to leave" with the clause on "rebels": a noun that takes no clause by itself, under a verb that asks it for something.</summary>
    private bool IsAddressed(int noun)
    {
        int verb = document.Head[noun];
        if (verb < 0 || document.Upos[verb] != Upos.Verb || lexicon.TryEffect(document.Lemma[noun], -1, 'n', out _)) return false;
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
            if (graph.TargetOf(e) == noun) return Addresses(verb, e);
        return false;
    }

    private bool Addresses(int verb, int edge)
    {
        ComplementEffect effect;
        return graph.RoleOf(edge) switch
        {
            Role.Oblique => lexicon.TryEffect(document.Lemma[verb], graph.PrepositionOf(edge), 'v', out effect) && effect.Modality == Modality.Requested,
            Role.Patient or Role.Recipient => lexicon.TryEffect(document.Lemma[verb], -1, 'v', out effect) && (effect.Modality == Modality.Requested || effect is { Modality: Modality.Actual, Denied: false }),
            _ => false,
        };
    }

    /// <summary>The first of a chain of conjuncts.</summary>
    private int TopConjunct(int t)
    {
        int top = t;
        for (int i = 0; i < DepthLimit && document.Relation[top] == Relation.Conj && document.Head[top] >= 0; i++) top = document.Head[top];
        return top;
    }

    /// <summary>What a relative pronoun stands for; the token itself where it is none.</summary>
    private int Antecedent(int t)
    {
        if (lexicon.Function(document.Lower[t]) is not (FunctionWord.Relative or FunctionWord.PossessiveRelative)) return t;
        int clause = document.Head[t];
        for (int i = 0; i < DepthLimit && clause >= 0; i++)
        {
            if (document.Relation[clause] == Relation.AclRelcl && document.Head[clause] >= 0) return document.Head[clause];
            clause = document.Head[clause];
        }
        return t;
    }

    private int CaseOf(int t) => Child(t, Relation.Case);

    private int MarkOf(int t) => Child(t, Relation.Mark) is var mark and >= 0 ? mark : Child(t, Relation.Case);

    private bool HasMark(int t) => Child(t, Relation.Mark) >= 0;

    private bool HasChild(int t, Relation relation) => Child(t, relation) >= 0;

    private int Child(int t, Relation relation)
    {
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Relation[c] == relation) return c;
        return -1;
    }

    private static bool IsFunctionRelation(Relation relation) => relation is Relation.Aux or Relation.AuxPass or Relation.Cop;
}
