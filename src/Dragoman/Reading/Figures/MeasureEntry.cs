namespace Dragoman.Reading.Figures;

/// <summary>Where the counted noun stands beside the word that says what is counted.</summary>
public enum MeasureSlot : byte
{
    /// <summary>Object of the active verb, subject of the passive one.</summary>
    Patient,

    /// <summary>Who does it, passive undone.</summary>
    Agent,

    /// <summary>After "of" behind the noun.</summary>
    Of,

    /// <summary>Object of the active verb only.</summary>
    Object,

    /// <summary>Subject of a phrase that lies on verb and noun together.</summary>
    Subject,

    /// <summary>Noun that the adjective modifies or is said of.</summary>
    Modifies,

    /// <summary>The word is a kind of people or things and is counted itself.</summary>
    Among,

    /// <summary>The word is counted itself and says nothing of whom (<c>12 dead</c>, <c>three arrests</c>).</summary>
    Count,

    /// <summary>The phrase says that nobody was harmed; it needs no number.</summary>
    None,

    /// <summary>Who does not do what the verb says (<c>did not survive</c>).</summary>
    Denied,
}

/// <summary>One row of <c>measures.tsv</c>.</summary>
/// <param name="Others">Words of the phrase beside its verb (or before its noun), lower case.</param>
/// <param name="Pos">v, n or a.</param>
public sealed record MeasureEntry(int[] Others, char Pos, string Measure, string Unit, MeasureSlot Slot, bool IsMeans, bool IsBroad)
{
    /// <summary>True for what is done to people: such a measure goes before one that only says what kind of people or things are counted.</summary>
    public bool IsHarm { get; } = Measure is not ("affected" or "troops" or "money" or "other");

    /// <summary>Id of the rule, <c>figures/killed/patient</c>.</summary>
    public string Rule { get; } = $"figures/{Measure}/{Slot.ToString().ToLowerInvariant()}";
}
