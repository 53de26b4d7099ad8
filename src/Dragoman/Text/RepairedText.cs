namespace Dragoman.Text;

/// <summary>The second reading of a report: its text with faults repaired, and the map back. The original is untouched.</summary>
public sealed class RepairedText
{
    private readonly OffsetMap? origin;

    /// <param name="source">The report.</param>
    /// <param name="text">The repaired text.</param>
    /// <param name="origin">The way back from <paramref name="text"/> to the original. Null where both texts are equal.</param>
    /// <param name="repairs">What was repaired, in the order of the text.</param>
    public RepairedText(SourceText source, string text, OffsetMap? origin, IReadOnlyList<Repair> repairs)
    {
        if (origin is null && text.Length != source.Text.Length) throw new ArgumentException("a text of another length needs a map", nameof(origin));
        Source = source;
        Text = text;
        this.origin = origin;
        Repairs = repairs;
    }

    /// <summary>The report as given.</summary>
    public SourceText Source { get; }

    /// <summary>The repaired text, from which tokens are cut.</summary>
    public string Text { get; }

    /// <summary>What was repaired, in the order of the text.</summary>
    public IReadOnlyList<Repair> Repairs { get; }

    /// <summary>The original span that the half-open range of the repaired text stands for. Empty where the range was inserted by a repair.</summary>
    public TextSpan ToOriginal(int start, int end) => origin is null ? new TextSpan(start, end) : origin.ToOriginal(start, end);
}
