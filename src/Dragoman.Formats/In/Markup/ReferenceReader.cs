using System.Text;

namespace Dragoman.Formats.In.Markup;

/// <summary>Sets right what feeds get wrong most: character references of HTML that XML does not know ("&amp;nbsp;"), and a bare "&amp;". Within CDATA nothing is touched.</summary>
internal sealed class ReferenceReader(TextReader inner) : TextReader
{
    private const int LongestReference = 32;
    private const string OpenData = "<![CDATA[", CloseData = "]]>";
    private readonly char[] part = new char[1 << 13];
    private readonly StringBuilder ready = new();
    private string carried = "";
    private int position;
    private bool isData, isEnded;

    public override int Peek() => position < ready.Length || Fill() ? ready[position] : -1;

    public override int Read() => position < ready.Length || Fill() ? ready[position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (position == ready.Length && !Fill()) return 0;
        count = Math.Min(count, ready.Length - position);
        ready.CopyTo(position, buffer, index, count);
        position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        ready.Clear();
        position = 0;
        while (ready.Length == 0 && !isEnded)
        {
            int count = inner.Read(part, 0, part.Length);
            isEnded = count == 0;
            string words = carried + new string(part, 0, count);
            // A reference or a mark that may go on in the next part waits for it.
            int safe = isEnded ? words.Length : SafeEnd(words);
            carried = words[safe..];
            Correct(words.AsSpan(0, safe));
        }
        return ready.Length > 0;
    }

    private static int SafeEnd(string words)
    {
        int open = words.AsSpan(Math.Max(0, words.Length - LongestReference)).LastIndexOfAny('&', '<', ']');
        return open < 0 ? words.Length : Math.Max(0, words.Length - LongestReference) + open;
    }

    private void Correct(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            int at = isData ? words.IndexOf(CloseData) : words.IndexOfAny('&', '<');
            if (at < 0) at = words.Length;
            ready.Append(words[..at]);
            words = words[at..];
            if (words.IsEmpty) return;
            if (isData || words[0] == '<')
            {
                bool isMark = isData || words.StartsWith(OpenData);
                int length = isData ? CloseData.Length : isMark ? OpenData.Length : 1;
                if (isMark) isData = !isData;
                ready.Append(words[..length]);
                words = words[length..];
            }
            else words = words[Reference(words)..];
        }
    }

    /// <summary>Writes a reference as XML has it, and gives its length in the words.</summary>
    private int Reference(ReadOnlySpan<char> words)
    {
        int end = words[..Math.Min(words.Length, LongestReference)].IndexOf(';');
        string name = end > 1 ? words[..(end + 1)].ToString() : "";
        string read = end > 1 ? System.Net.WebUtility.HtmlDecode(name) : "";
        if (name is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || (name.StartsWith("&#", StringComparison.Ordinal) && read != name)) ready.Append(name);
        else if (end > 1 && read != name) ready.Append(read.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
        else
        {
            ready.Append("&amp;");
            return 1;
        }
        return end + 1;
    }
}
