namespace Dragoman.Formats.Out;

/// <summary>Positions of a text counted in Unicode code points, as the W3C and most languages count them, instead of UTF-16 code units. A character beyond U+FFFF is one code point and two units.</summary>
public sealed class CodePoints
{
    private readonly string text;
    private readonly List<int> seconds = [];

    /// <param name="text">The text that positions point into.</param>
    public CodePoints(string text)
    {
        this.text = text;
        for (int i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) seconds.Add(i);
    }

    /// <summary>Number of code points of the text; half a pair that stands alone counts as one.</summary>
    public int Length => text.Length - seconds.Count;

    /// <summary>The number of code points before a UTF-16 position. A position inside a pair stands for the one behind it, as an exclusive end would.</summary>
    public int Of(int position)
    {
        int found = seconds.BinarySearch(position);
        return position - (found >= 0 ? found : ~found);
    }
}
