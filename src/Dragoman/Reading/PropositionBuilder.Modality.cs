using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Does it happen? Negation, modal verbs, and what governing verbs, nouns and adjectives make of what stands under them.</summary>
public sealed partial class PropositionBuilder
{
    private void FindGovernor(int t)
    {
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            bool governs = graph.RoleOf(e) switch
            {
                Role.Infinitive or Role.Complement => true,
                Role.Adverbial => true,
                Role.Oblique => graph.Clausal[target] || IsEventNoun(target),
                Role.Patient or Role.Agent => IsEventNoun(target) && document.SentenceOf[target] == document.SentenceOf[t],
                _ => false,
            };
            // Arguments that came by sharing stand before their predicate in the tree: the nearest predicate governs.
            if (governs && graph.Governor[target] < 0 && target != t && !Reaches(target, t)) graph.Governor[target] = t;
        }
    }

    private bool IsEventNoun(int t) => document.Upos[t] == Upos.Noun;

    /// <summary>True where <paramref name="t"/> already stands above <paramref name="node"/>: no circles.</summary>
    private bool Reaches(int t, int node)
    {
        for (int i = 0; i < DepthLimit && node >= 0; i++, node = graph.Governor[node])
            if (node == t) return true;
        return false;
    }

    private void ResolveModality(int t)
    {
        Modality modality = graph.OwnModality[t];
        bool denied = IsNegated(t);
        int node = t;
        for (int i = 0; i < DepthLimit && graph.Governor[node] >= 0; i++)
        {
            int governor = graph.Governor[node];
            // "gave them a day to leave, after soldiers had seized power": what is past took place, whatever is said of the verb above.
            if (IsBackground(node) && document.Head[node] == governor && graph.OwnModality[governor] is not (Modality.Conditional or Modality.Planned)) break;
            (ComplementEffect effect, bool known) = EffectOn(governor, node);
            Modality own = graph.OwnModality[governor];
            bool governorDenied = IsNegated(governor);
            if (known && effect.Modality == Modality.Actual && (effect.Denied ^ governorDenied) && graph.Argument(governor, Role.Complement) != node) denied = !denied;
            else if (!known && governorDenied && graph.Argument(governor, Role.Infinitive) == node) denied = !denied;
            // What continues is under way, whatever is said of its going on ("determined to continue fighting").
            if (modality == Modality.Ongoing && node != t) break;
            modality = Stronger(modality, effect.Modality);
            // What a conditional or future governor reports of its complement clause is not made conditional by it ("would say that").
            if (graph.Argument(governor, Role.Complement) != node) modality = Stronger(modality, own);
            node = governor;
        }
        graph.Modality[t] = modality;
        graph.Denied[t] = denied;
    }

    private (ComplementEffect Effect, bool Known) EffectOn(int governor, int node)
    {
        char pos = document.Upos[governor] switch { Upos.Verb or Upos.Aux => 'v', Upos.Adj or Upos.Adv => 'a', _ => 'n' };
        int lemma = document.Lemma[governor];
        int word = -1;
        Role role = Role.Patient;
        for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.TargetOf(e) == node) (word, role) = (graph.PrepositionOf(e), graph.RoleOf(e));
            // "called off the attack", "called on Russia to leave": particle or addressee make another verb.
            if (graph.RoleOf(e) is Role.Particle or Role.Oblique && lexicon.TryEffect(lemma, graph.PrepositionOf(e), pos, out ComplementEffect second)
                && (graph.RoleOf(e) == Role.Particle || graph.TargetOf(e) == node || role == Role.Infinitive || graph.Argument(governor, Role.Infinitive) == node))
                return (second, true);
        }
        if (role == Role.Adverbial)
            return word >= 0 && lexicon.Function(word) is FunctionWord.If or FunctionWord.Unless ? (new ComplementEffect(Modality.Conditional, Denied: false), true)
                : word >= 0 && lexicon.Function(word) == FunctionWord.Infinitive ? (new ComplementEffect(Modality.Planned, Denied: false), false) : default;
        if (role == Role.Oblique && word >= 0 && lexicon.IsNegator(word, 'p')) return (new ComplementEffect(Modality.Actual, Denied: true), true);
        if (role != Role.Agent && lexicon.TryEffect(lemma, -1, pos, out ComplementEffect effect))
            return effect.Modality == Modality.Requested && role == Role.Complement && (IsPast(node) || node < governor) ? default : (effect, true);
        if (role == Role.Infinitive && IsOneInOrder(governor)) return (default, true);
        return role == Role.Infinitive ? (new ComplementEffect(Modality.Possible, Denied: false), false) : default;
    }

    /// <summary>"after soldiers seized power".</summary>
    private bool IsBackground(int t) =>
        document.Relation[t] == Relation.Advcl && MarkOf(t) is >= 0 and var mark && lexicon.Function(document.Lower[mark]) == FunctionWord.Background && IsPast(t);

    /// <summary>"told reporters that the army attacked": what is past cannot be asked for. Nor can what stands before the verb ("The army attacks at night, a court was told").</summary>
    private bool IsPast(int t)
    {
        if (document.Xpos[t] == Xpos.VBD) return true;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Relation[c] is Relation.Aux or Relation.AuxPass or Relation.Cop && document.Xpos[c] is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return true;
        return false;
    }

    private Modality OwnModality(int t)
    {
        Modality modality = Modality.Actual;
        bool be = false, being = false, infinitive = false;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
        {
            infinitive |= document.Relation[c] == Relation.Mark && lexicon.Function(document.Lower[c]) == FunctionWord.Infinitive;
            if (document.Relation[c] is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) continue;
            modality = Stronger(modality, lexicon.Function(document.Lower[c]) switch
            {
                FunctionWord.Future => Modality.Planned,
                FunctionWord.Possible => Modality.Possible,
                FunctionWord.Conditional => Modality.Conditional,
                FunctionWord.Requested => Modality.Requested,
                _ => Modality.Actual,
            });
            be |= lexicon.Function(document.Lemma[c]) == FunctionWord.Progressive;
            being |= document.Relation[c] == Relation.AuxPass && document.Xpos[c] == Xpos.VBG;
        }
        // "is to visit", and the headline's "President to visit": an infinitive without a governor is a plan.
        if (modality == Modality.Actual && infinitive && (be || document.Head[t] < 0)) return Modality.Planned;
        if (modality == Modality.Conditional && IsFutureInPast(t)) return Modality.Planned;
        // The first verb stands before the second: its own modality is known.
        if (modality == Modality.Actual && LeaderOf(t) is var leader and >= 0) return graph.OwnModality[leader];
        return modality == Modality.Actual && be && (being || document.Xpos[t] == Xpos.VBG) ? Modality.Ongoing : modality;
    }

    /// <summary>"will attack and kill", "is to be disarmed or jailed": the verb whose auxiliaries a second verb without any shares, or -1.</summary>
    private int LeaderOf(int t)
    {
        int first = document.Relation[t] == Relation.Conj ? document.Head[t] : -1;
        if (first < 0 || first > t || document.Upos[t] != Upos.Verb || document.Xpos[t] != document.Xpos[first] || document.Xpos[t] is not (Xpos.VB or Xpos.VBN or Xpos.VBG)) return -1;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Relation[c] is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Nsubj or Relation.NsubjPass) return -1;
        return first;
    }

    /// <summary>"did not arrest or expel": the denial goes on behind "or".</summary>
    private bool SharesDenial(int t)
    {
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Relation[c] == Relation.Cc) return lexicon.Function(document.Lower[c]) == FunctionWord.Alternative;
        return false;
    }

    /// <summary>"said that it would send": the future, seen from what was said. "would have sent" stays a condition that was not met.</summary>
    private bool IsFutureInPast(int t)
    {
        int governor = graph.Governor[t];
        if (governor < 0 || document.Xpos[governor] is not (Xpos.VBD or Xpos.VBN) || graph.Argument(governor, Role.Complement) != t) return false;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Relation[c] is Relation.Aux && lexicon.Function(document.Lemma[c]) == FunctionWord.Perfect) return false;
        return true;
    }

    /// <summary>The word that takes an event further from happening wins; an event that is under way stays so only where nothing else is said.</summary>
    private static Modality Stronger(Modality inner, Modality outer) => inner is Modality.Actual or Modality.Ongoing ? (outer == Modality.Actual ? inner : outer) : inner;

    private bool IsNegated(int t)
    {
        for (int i = 0; i < DepthLimit && t >= 0; i++)
        {
            if (IsNegatedItself(t)) return true;
            t = SharesDenial(t) ? LeaderOf(t) : -1;
        }
        return false;
    }

    private bool IsNegatedItself(int t)
    {
        bool negated = false;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
        {
            if (document.Relation[c] is Relation.Advmod or Relation.Aux or Relation.CcPreconj) negated ^= lexicon.IsNegator(document.Lower[c], 'a') || lexicon.IsNegator(document.Lemma[c], 'a') || c > 0 && document.Head[c - 1] == c && lexicon.IsNegator(document.Lower[c - 1], document.Lower[c], 'a');
            else if (document.Relation[c] is Relation.Det or Relation.DetPredet) negated ^= lexicon.IsNegator(document.Lower[c], 'd');
            // "has yet to recognise"
            else if (document.Relation[c] is Relation.Mark && c > 0 && lexicon.Function(document.Lower[c]) == FunctionWord.Infinitive) negated ^= lexicon.IsNegator(document.Lower[c - 1], 'i');
            else if (graph.Clausal[t] && document.Relation[c] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj) negated ^= IsNegativeNoun(c);
        }
        return negated;
    }

    private bool IsNegativeNoun(int t)
    {
        if (lexicon.IsNegator(document.Lower[t], 'n')) return true;
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            // "not one prisoner", "not a single prisoner"; "not all prisoners" leaves some.
            if (document.Relation[c] is Relation.Det && lexicon.IsNegator(document.Lower[c], 'd') || document.Relation[c] is Relation.Advmod && document.Xpos[t] == Xpos.NN && lexicon.IsNegator(document.Lower[c], 'a')) return true;
        return false;
    }
}
