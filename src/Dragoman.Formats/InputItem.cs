namespace Dragoman.Formats;

/// <summary>One step of reading inputs: a report, or an input that could not be read and the reason. Exactly one of the two is there.</summary>
/// <param name="Origin">Where it was read from.</param>
/// <param name="Report">The report, null where it could not be read.</param>
/// <param name="Fault">Why it could not be read, in words for the user; null where it could.</param>
public sealed record InputItem(string Origin, InputReport? Report, string? Fault)
{
    /// <summary>A report that was read.</summary>
    public static InputItem Of(InputReport report) => new(report.Origin, report, null);

    /// <summary>An input that could not be read.</summary>
    public static InputItem Unreadable(string origin, string reason) => new(origin, null, reason);
}
