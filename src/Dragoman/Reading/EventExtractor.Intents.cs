using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Deeds that are only announced: what PLOVER calls agreement, refusal or threat.</summary>
public sealed partial class EventExtractor
{
    private readonly Dictionary<(ExampleRule Rule, string Polarity), ExampleRule> announced = [];

    /// <summary>The attitude of a statement that warns or threatens.</summary>
    private const string Warns = "warns";

    /// <summary>The attitude of a statement that promises.</summary>
    private const string Promises = "promises";

    /// <summary>"will send aid" becomes AGREE, "will not send aid" REJECT, "will leave unless" THREATEN, where one with public power says so in the future tense of the deed itself; the announcement has happened. What one warns that he may do himself is a threat, too.</summary>
    private void ReadAnnouncement(Event made)
    {
        bool will = IsAnnounced(made.Anchor, out int predicate);
        if (!made.Actors.Exists(holdsPower)) return;
        bool open = made.Modality is Modality.Planned or Modality.Actual;
        bool stated = will && open || made.Modality == Modality.Planned && IsSaidOfOneself(made, Promises);
        bool threatened = made.Modality is Modality.Possible or Modality.Conditional or Modality.Planned && IsThreatened(made, predicate);
        if (stated || threatened) Announce(made, predicate, threatened);
        else if (open && IsIntended(predicate)) made.IntendedBy = graph.Governor[predicate];
    }

    /// <summary>"plans to send aid" is announced by the plan, unless the verb of will is an event of its own ("promised to send aid").</summary>
    private void AnnounceIntents()
    {
        foreach (Event candidate in candidates)
            if (candidate.IntendedBy >= 0 && !candidates.Exists(other => Array.IndexOf(other.Trigger, candidate.IntendedBy) >= 0)) Announce(candidate, candidate.Anchor, threatened: false, Agree);
    }

    private void Announce(Event made, int predicate, bool threatened, string? only = null)
    {
        string polarity = made.Denied || graph.Denied[predicate] ? "denied" : threatened || HasCondition(predicate, FunctionWord.Unless) ? "unless" : "affirmed";
        if (ontology.Announced(made.Rule.Type, polarity) is not { } intent || only is not null && intent.Type != only) return;
        if (!announced.TryGetValue((made.Rule, polarity), out ExampleRule? rule))
        {
            string name = made.Rule.Id[(made.Rule.Id.IndexOf('/') + 1)..];
            rule = made.Rule with { Type = intent.Type, Mode = intent.Mode, Cameo = intent.Cameo, Id = $"{intent.Type.ToLowerInvariant()}/{name}" };
            announced.Add((made.Rule, polarity), rule);
        }
        (made.Rule, made.Denied, made.Modality, made.Announced) = (rule, false, Modality.Actual, true);
    }

    /// <summary>The future stands on the deed or on its light verb; a purpose ("flew there to sign") and a plan that another verb names are no announcement of their own.</summary>
    private bool IsAnnounced(int anchor, out int predicate)
    {
        predicate = anchor;
        while (graph.Governor[predicate] >= 0 && (!graph.Clausal[predicate] || GoesOn(graph.Governor[predicate]))) predicate = graph.Governor[predicate];
        return graph.OwnModality[predicate] == Modality.Planned;
    }

    /// <summary>"plans to reopen", "is set to hand over": who does the deed says so through a verb or an adjective of will.</summary>
    private bool IsIntended(int predicate)
    {
        int governor = graph.Governor[predicate];
        if (governor < 0 || !IsInfinitiveOf(governor, predicate) || document.Upos[governor] is not (Upos.Verb or Upos.Adj)) return false;
        char pos = document.Upos[governor] == Upos.Verb ? 'v' : 'a';
        bool planned = lexicon.TryEffect(document.Lemma[governor], -1, pos, out ComplementEffect effect) && effect is { Modality: Modality.Planned, Denied: false };
        return planned && graph.OwnModality[governor] is Modality.Actual or Modality.Planned && graph.Argument(governor, Role.Agent) is >= 0 and var doer && graph.Argument(predicate, Role.Agent) == doer;
    }

    /// <summary>"decided to send", and "decided on Friday to send", which the parser takes for a purpose.</summary>
    private bool IsInfinitiveOf(int governor, int predicate)
    {
        for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
            if (graph.TargetOf(e) == predicate && (graph.RoleOf(e) == Role.Infinitive || graph.RoleOf(e) == Role.Adverbial && lexicon.Function(graph.PrepositionOf(e)) == FunctionWord.Infinitive)) return true;
        return false;
    }

    /// <summary>"will continue to help".</summary>
    private bool GoesOn(int verb) => lexicon.TryEffect(document.Lemma[verb], -1, 'v', out ComplementEffect effect) && effect.Modality == Modality.Ongoing;

    /// <summary>"warned it could scrap the treaty", "may recall its envoy, the minister warned": one says so of his own side. "could recall its envoy if": it depends on the other.</summary>
    private bool IsThreatened(Event made, int predicate)
    {
        if (graph.OwnModality[predicate] == Modality.Possible && (HasCondition(predicate, FunctionWord.If) || HasCondition(predicate, FunctionWord.Unless))) return true;
        return IsSaidOfOneself(made, Warns);
    }

    /// <summary>"vowed not to bow", "pledged to send aid": who warns or promises is who acts, or speaks for him.</summary>
    private bool IsSaidOfOneself(Event made, string attitude)
    {
        foreach (Statement statement in statements)
            if (statement.Attitude == attitude && statement.Says(made.Anchor) && statement.Speakers.Exists(speaker => SpeaksFor(speaker, made.Actors))) return true;
        return false;
    }

    /// <summary>True where the speaker is one who acts, or both belong to one state and neither stands against it.</summary>
    private static bool SpeaksFor(Actor speaker, List<Actor> acting) =>
        acting.Exists(actor => actor == speaker || actor.Country is not null && actor.Country == speaker.Country && !IsOpposite(actor) && !IsOpposite(speaker));

    /// <summary>"will pull out unless the sides agree": what is announced is meant to make others yield.</summary>
    private bool HasCondition(int predicate, FunctionWord condition)
    {
        for (int e = graph.FirstEdge(predicate); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Adverbial && lexicon.Function(graph.PrepositionOf(e)) == condition) return true;
        return false;
    }

    /// <summary>"will pull out if France sends troops": who is not to do it is threatened.</summary>
    private bool IsCondition(int clause)
    {
        int governor = graph.Governor[clause];
        if (governor < 0) return false;
        for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
            if (graph.TargetOf(e) == clause) return graph.RoleOf(e) == Role.Adverbial && lexicon.Function(graph.PrepositionOf(e)) is FunctionWord.If or FunctionWord.Unless;
        return false;
    }
}
