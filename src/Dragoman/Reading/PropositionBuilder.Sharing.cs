using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Arguments that a predicate shares with another: gaps of relative clauses, control, coordination, light verbs.</summary>
public sealed partial class PropositionBuilder
{
    /// <summary>"the hostages the group holds", "the man shot": the noun fills the place that is empty.</summary>
    private void FillRelativeGap(int t)
    {
        if (document.Relation[t] != Relation.AclRelcl || document.Head[t] < 0) return;
        int noun = document.Head[t];
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
            if (graph.TargetOf(e) == noun) return;
        if (HasSubject(t))
        {
            if (!graph.Has(t, Role.Patient) && document.Upos[t] == Upos.Verb && !HasRelativeAdverb(t)) graph.Add(t, Role.Patient, -1, noun);
        }
        else AddSubject(t, noun, graph.Passive[t]);
    }

    /// <summary>"the town where crowds tried to stop a convoy": the town is not what they tried.</summary>
    private bool HasRelativeAdverb(int t)
    {
        for (int c = firstChild[t]; c >= 0; c = nextSibling[c])
            if (document.Xpos[c] == Xpos.WRB) return true;
        return false;
    }

    private void ShareArguments(int t)
    {
        int head = document.Head[t];
        if (head < 0) return;
        if (document.Relation[t] == Relation.Conj)
        {
            ShareWithConjunct(t, NearestConjunct(t));
            return;
        }
        if (HasSubject(t)) return;
        switch (document.Relation[TopConjunct(t)])
        {
            case Relation.Xcomp:
                CopyController(head, t);
                break;
            case Relation.Advcl when graph.Argument(head, Role.Infinitive) == t:
                CopyController(head, t);
                break;
            case Relation.Advcl when IsCharge(t, head):
                CopyController(head, t);
                break;
            case Relation.Advcl:
                CopySubject(head, t);
                break;
            case Relation.Acl when document.Head[head] is >= 0 and var verb && graph.Argument(verb, Role.Infinitive) == t:
                CopyController(verb, t);
                break;
            case Relation.Acl when IsCharged(t, head):
                AddSubject(t, head, graph.Passive[t]);
                break;
            case Relation.Acl when graph.Argument(head, Role.Infinitive) == t || graph.Clausal[t] && MarkOf(t) >= 0:
                ShareWithNoun(head, t);
                break;
        }
    }

    /// <summary>"accused Athens of landing soldiers", "criticised Bahrain for jailing doctors", "kept the boats from leaving": the object does it.</summary>
    private bool IsCharge(int t, int governor) =>
        document.Xpos[t] == Xpos.VBG && governor < t && MarkOf(t) is >= 0 and var mark && lexicon.Function(document.Lower[mark]) is FunctionWord.Owner or FunctionWord.Charge;

    /// <summary>The same with the clause on the object: "accused Athens | of landing soldiers". Names have no clauses of this kind of their own; nouns may ("accused the government | of bowing"), unless the verb is one for charges.</summary>
    private bool IsCharged(int t, int accused)
    {
        int verb = document.Head[accused];
        return document.Relation[accused] == Relation.Obj && verb >= 0 && IsCharge(t, verb) && (document.Upos[accused] == Upos.Propn || lexicon.SharesSubjectWithNoun(document.Lemma[verb], document.Lower[MarkOf(t)]));
    }

    /// <summary>"Guards fired and the gunman was shot and killed": the conjunct before with a subject of its own, else the first.</summary>
    private int NearestConjunct(int t)
    {
        int conjunct = document.Head[t];
        for (int i = 0; i < DepthLimit && conjunct >= 0 && document.Relation[conjunct] == Relation.Conj && !(graph.Clausal[conjunct] && HasSubject(conjunct)); i++) conjunct = document.Head[conjunct];
        return conjunct >= 0 && document.Relation[conjunct] == Relation.Conj ? conjunct : TopConjunct(t);
    }

    private void ShareWithConjunct(int t, int top)
    {
        if (!graph.Clausal[t] || !graph.Clausal[top]) return;
        if (!HasSubject(t)) CopySubject(top, t);
        // "killed and wounded dozens": the object behind both belongs to both.
        if (graph.Has(t, Role.Patient) || graph.Passive[t] || document.Upos[t] != Upos.Verb) return;
        int shared = graph.Argument(top, Role.Patient);
        if (shared > t && !graph.Passive[top]) graph.Add(t, Role.Patient, -1, shared);
    }

    /// <summary>Who does what an infinitive names: the object or the phrase addressed where the governor has one ("urged Russia to", "called on Russia to"), else its subject.</summary>
    private void CopyController(int governor, int t)
    {
        int controller = -1;
        for (int e = graph.FirstEdge(governor); e >= 0 && controller < 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            bool before = target < t && target > governor;
            bool addressed = graph.RoleOf(e) switch
            {
                // "joined forces to build": the noun of a light verb does nothing.
                Role.Patient or Role.Recipient => before && !graph.Passive[governor] && !lexicon.IsLight(document.Lemma[governor], document.Lemma[target]),
                Role.Oblique => before && lexicon.TryEffect(document.Lemma[governor], graph.PrepositionOf(e), 'v', out ComplementEffect effect) && effect.Modality == Modality.Requested,
                _ => false,
            };
            if (addressed) controller = target;
        }
        if (controller >= 0) AddWithConjuncts(governor, controller, t);
        else CopySubject(governor, t);
    }

    private void AddWithConjuncts(int governor, int controller, int t)
    {
        for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (target == controller || TopConjunct(target) == controller) AddSubject(t, target, graph.Passive[t]);
        }
    }

    /// <summary>The subject of <paramref name="from"/> is that of <paramref name="to"/> too, in the role that its voice gives.</summary>
    private void CopySubject(int from, int to)
    {
        Role subject = SubjectRole(from);
        int edges = graph.EdgeCount;
        for (int e = graph.FirstEdge(from); e >= 0 && e < edges; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == subject && graph.TargetOf(e) != to) AddSubject(to, graph.TargetOf(e), graph.Passive[to]);
    }

    /// <summary>"Israel's decision to leave", "the Israeli demand to": who decides, acts.</summary>
    private void ShareWithNoun(int noun, int t)
    {
        int edges = graph.EdgeCount;
        for (int e = graph.FirstEdge(noun); e >= 0 && e < edges; e = graph.NextEdge(e))
        {
            bool owner = graph.RoleOf(e) == Role.Possessor
                || graph.RoleOf(e) == Role.Oblique && lexicon.Function(graph.PrepositionOf(e)) == FunctionWord.Agent;
            if (owner) AddSubject(t, graph.TargetOf(e), graph.Passive[t]);
        }
        if (IsOneInOrder(noun)) ShareOrder(noun, t);
        // "agreed on a plan to leave": where the noun names nobody, the subject of its verb acts.
        int verb = document.Head[noun];
        if (!HasSubject(t) && verb >= 0 && graph.Clausal[verb] && document.Relation[noun] is Relation.Obj) CopySubject(verb, t);
    }

    /// <summary>"became the first state to recognise it", "was the last to leave": who is the first, does it.</summary>
    private void ShareOrder(int noun, int t)
    {
        AddSubject(t, noun, graph.Passive[t]);
        if (graph.Clausal[noun]) CopySubject(noun, t);
        else if (document.Relation[noun] is Relation.Xcomp or Relation.Obj && document.Head[noun] >= 0) CopySubject(document.Head[noun], t);
    }

    /// <summary>"the first power", "the last".</summary>
    private bool IsOneInOrder(int noun)
    {
        if (lexicon.Function(document.Lower[noun]) == FunctionWord.Order) return true;
        for (int c = firstChild[noun]; c >= 0 && c < noun; c = nextSibling[c])
            if (document.Relation[c] == Relation.Amod && lexicon.Function(document.Lower[c]) == FunctionWord.Order) return true;
        return false;
    }

    /// <summary>Noun and light verb name one happening: who holds talks, talks; with whom the talks are held, too.</summary>
    private void MergeLightVerb(int t)
    {
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && !graph.Clausal[graph.TargetOf(e)] && lexicon.SharesSubjectWithNoun(document.Lemma[t], graph.PrepositionOf(e)))
            {
                // "accused the general of the murder": not who accuses did it.
                int charged = graph.Passive[t] ? -1 : graph.Argument(t, Role.Patient);
                if (charged >= 0) AddSubject(graph.TargetOf(e), charged, false);
                else CopySubject(t, graph.TargetOf(e));
            }
        if (document.Upos[t] != Upos.Verb) return;
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) != Role.Patient || LightNoun(t, graph.TargetOf(e)) is not (>= 0 and var noun)) continue;
            int edges = graph.EdgeCount;
            for (int a = graph.FirstEdge(t); a >= 0 && a < edges; a = graph.NextEdge(a))
                if (graph.RoleOf(a) is Role.Agent or Role.Oblique && graph.TargetOf(a) != noun)
                    graph.Add(noun, graph.RoleOf(a), graph.PrepositionOf(a), graph.TargetOf(a));
        }
    }

    /// <summary>The noun that names the deed of a light verb: its object, or what the object counts ("carried out a wave of raids"); -1 where the verb is none.</summary>
    private int LightNoun(int verb, int patient)
    {
        if (lexicon.IsLight(document.Lemma[verb], document.Lemma[patient])) return patient;
        if (!lexicon.IsPartitive(document.Lemma[patient])) return -1;
        for (int e = graph.FirstEdge(patient); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && lexicon.Function(graph.PrepositionOf(e)) == FunctionWord.Owner && lexicon.IsLight(document.Lemma[verb], document.Lemma[graph.TargetOf(e)]))
                return graph.TargetOf(e);
        return -1;
    }

    private Role SubjectRole(int t) => !graph.Passive[t] ? Role.Agent : HasChild(t, Relation.Obj) ? Role.Recipient : Role.Patient;

    private bool HasSubject(int t)
    {
        Role role = SubjectRole(t);
        return graph.Has(t, role);
    }
}
