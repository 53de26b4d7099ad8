namespace Dragoman.Knowledge.Dictionaries;

/// <summary>What a code of a dictionary says of an actor from one day to another, both included.</summary>
/// <param name="Kind">Kind of the record format where the code tells one, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Group">Code of a group or organisation, or null.</param>
/// <param name="Sectors">PLOVER sector codes.</param>
public sealed record ActorCode(string? Kind, string? Country, string? Group, string[] Sectors)
{
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly To { get; init; } = DateOnly.MaxValue;

    /// <summary>True for a code that holds at any time where no other does.</summary>
    public bool IsDefault => From == DateOnly.MinValue && To == DateOnly.MaxValue;

    /// <summary>The code of a list that holds on a day: the first whose bounds hold, else the one without bounds; null where none does.</summary>
    /// <param name="day">Null where the day is not known: then bounds never hold.</param>
    public static ActorCode? On(ActorCode[] codes, DateOnly? day)
    {
        ActorCode? found = null;
        foreach (ActorCode code in codes)
        {
            if (!code.IsDefault && day is { } known && code.From <= known && known <= code.To) return code;
            if (code.IsDefault) found ??= code;
        }
        return found;
    }
}
