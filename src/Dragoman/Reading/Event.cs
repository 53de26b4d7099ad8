using Dragoman.Knowledge.Patterns;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>An event of one report while it is read.</summary>
public sealed class Event
{
    public required ExampleRule Rule { get; set; }

    /// <summary>The pattern that matched.</summary>
    public required Pattern Pattern { get; init; }

    /// <summary>Token at which the pattern starts.</summary>
    public required int Anchor { get; init; }

    /// <summary>Tokens of the trigger, the anchor first.</summary>
    public required int[] Trigger { get; init; }

    /// <summary>Head tokens that fill the actor's place, whoever they are.</summary>
    public required int[] ActorWords { get; init; }

    /// <summary>Head tokens that fill the recipient's place.</summary>
    public required int[] RecipientWords { get; init; }

    /// <summary>Head tokens that fill the places of themes.</summary>
    public required int[] ThemeWords { get; init; }

    public List<Actor> Actors { get; } = [];

    public List<Actor> Recipients { get; } = [];

    /// <summary>Head token of the theme, -1 where there is none.</summary>
    public int Theme { get; set; } = -1;

    public required bool Denied { get; set; }

    public required Modality Modality { get; set; }

    /// <summary>The verb or adjective of will that the deed stands under ("plans to send"), or -1.</summary>
    public int IntendedBy { get; set; } = -1;

    /// <summary>True where the deed of the pattern is announced, and the event is the announcement.</summary>
    public bool Announced { get; set; }

    /// <summary>What the pattern demanded, less what the text left out.</summary>
    public required double Score { get; init; }

    /// <summary>The clauses that say it, the first first.</summary>
    public List<TextSpan> Evidence { get; } = [];
}
