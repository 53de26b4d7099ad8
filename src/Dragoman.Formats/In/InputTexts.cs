using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Texts of reports that lie inside a container: their id is the hash of the text itself.</summary>
internal static class InputTexts
{
    /// <summary>The text as the container gives it.</summary>
    /// <exception cref="UnreadableReportException">It is empty, too long or binary.</exception>
    public static SourceText Of(string text)
    {
        int nul = text.IndexOf('\0');
        return nul < 0 ? SourceText.FromString(text) : throw new UnreadableReportException($"binary data: a NUL character at position {nul}");
    }
}
