using Dragoman.Knowledge.Patterns;

namespace Dragoman.Reading;

/// <summary>Deeds that are only announced: what PLOVER calls agreement, refusal or threat.</summary>
public sealed partial class EventExtractor
{
    private readonly Dictionary<(ExampleRule Rule, bool Denied), ExampleRule> announced = [];

    /// <summary>"will send aid" becomes AGREE, "will not send aid" REJECT, where one with public power says so in the future tense of the deed itself; the announcement has happened.</summary>
    private void ReadAnnouncement(Event made)
    {
        if (made.Modality != Modality.Planned || ontology.Announced(made.Rule.Type, made.Denied) is not { } intent) return;
        if (!IsAnnounced(made.Anchor) || !made.Actors.Exists(holdsPower)) return;
        if (!announced.TryGetValue((made.Rule, made.Denied), out ExampleRule? rule))
        {
            string name = made.Rule.Id[(made.Rule.Id.IndexOf('/') + 1)..];
            rule = made.Rule with { Type = intent.Type, Mode = intent.Mode, Cameo = intent.Cameo, Id = $"{intent.Type.ToLowerInvariant()}/{name}" };
            announced.Add((made.Rule, made.Denied), rule);
        }
        (made.Rule, made.Denied, made.Modality) = (rule, false, Modality.Actual);
    }

    /// <summary>The future stands on the deed or on its light verb; a purpose ("flew there to sign") and a plan that another verb names are no announcement of their own.</summary>
    private bool IsAnnounced(int anchor)
    {
        int node = anchor;
        while (!graph.Clausal[node] && graph.Governor[node] >= 0) node = graph.Governor[node];
        return graph.OwnModality[node] == Modality.Planned;
    }
}
