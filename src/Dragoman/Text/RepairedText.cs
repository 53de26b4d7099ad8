namespace Dragoman.Text;

/// <summary>How one fault of the text is read. <c>Span</c> lies in the original text; <c>Reading</c> is what stands there in the second reading.</summary>
/// <param name="Span">The faulty words in the original text.</param>
/// <param name="Reading">The words as they are read.</param>
/// <param name="Kind">joined-words, stray-pronoun, double-bracket, unbalanced-bracket, unbalanced-quotation, mojibake, spacing.</param>
public sealed record Repair(TextSpan Span, string Reading, string Kind);

/// <summary>The second reading of a report: its text with faults repaired, and the map back. The original is untouched.</summary>
public sealed class RepairedText
{
    private readonly int[]? origin;

    /// <param name="source">The report.</param>
    /// <param name="text">The repaired text.</param>
    /// <param name="origin">For each code unit of <paramref name="text"/>, and one past its end, the position in the original that it stands for; never decreasing. Null where both texts are equal.</param>
    /// <param name="repairs">What was repaired, in order.</param>
    public RepairedText(SourceText source, string text, int[]? origin, IReadOnlyList<Repair> repairs)
    {
        if (origin is not null && origin.Length != text.Length + 1)
            throw new ArgumentException($"the map has {origin.Length} entries, the text {text.Length} characters", nameof(origin));
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
    public TextSpan ToOriginal(int start, int end)
    {
        if (origin is null) return new TextSpan(start, end);
        int from = origin[start];
        int to = end > start ? Math.Max(from, end < origin.Length - 1 && origin[end - 1] == origin[end] ? origin[end] : origin[end - 1] + 1) : from;
        return new TextSpan(from, Math.Min(to, Source.Text.Length));
    }
}
