using System.Globalization;

namespace Dragoman.Language;

/// <summary>Writes the tokens, tags, lemmas and trees of a document as CoNLL-U (universaldependencies.org/format.html).</summary>
/// <remarks>
/// A contraction is written as the treebanks write it: a range line with the form, then its words. Features and the enhanced graph stay empty.
/// Spaces other than a single blank are written as <c>SpacesBefore</c> and <c>SpacesAfter</c> (UDPipe), so that <see cref="ConlluReader"/> gives back the same text and the same offsets.
/// </remarks>
public sealed class ConlluWriter(TextWriter writer)
{
    /// <summary>Writes one document.</summary>
    /// <param name="document">Tokens and whatever else is filled; empty arrays are written as <c>_</c>.</param>
    /// <param name="id">Written as <c># newdoc id</c>.</param>
    public void Run(Document document, string id)
    {
        for (int s = 0; s < document.SentenceCount; s++)
        {
            if (s == 0) writer.Write($"# newdoc id = {id}\n");
            if (s == 0 || document.ParagraphOf[s] != document.ParagraphOf[s - 1]) writer.Write("# newpar\n");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{s + 1}\n"));
            WriteText(document, document.SentenceStart[s], document.SentenceStart[s + 1]);
            WriteSentence(document, document.SentenceStart[s], document.SentenceStart[s + 1]);
            writer.Write('\n');
        }
    }

    /// <summary>True where the token is joined to the next one in one contraction (do|n't, Israel|'s, can|not).</summary>
    public static bool IsJoined(Document document, int token)
    {
        if (token + 1 >= document.TokenCount || document.SentenceOf[token] != document.SentenceOf[token + 1]) return false;
        if (document.ReadingEnd[token] != document.ReadingStart[token + 1]) return false;
        string text = document.Reading.Text;
        int start = document.ReadingStart[token + 1];
        if (!CharacterClass.IsWord(text, start - 1)) return false;
        if (CharacterClass.IsLetter(text, start)) return CharacterClass.IsLetter(text, start - 1);
        if (!CharacterClass.IsApostrophe(text[start])) return false;
        return document.ReadingEnd[token + 1] - start > 1 ? CharacterClass.IsWord(text, start + 1) : document.Xpos[token + 1] == Xpos.POS;
    }

    private void WriteSentence(Document document, int first, int end)
    {
        int joinedEnd = first;
        for (int t = first; t < end; t++)
        {
            if (t >= joinedEnd)
            {
                joinedEnd = t;
                while (joinedEnd < end - 1 && IsJoined(document, joinedEnd)) joinedEnd++;
                joinedEnd++;
                if (joinedEnd > t + 1) WriteRange(document, t, joinedEnd, first);
            }
            WriteNumber(t - first + 1, '\t');
            writer.Write(document.Words[document.Form[t]]);
            writer.Write('\t');
            writer.Write(document.Words[document.Lemma[t]]);
            writer.Write($"\t{TagSet.Label(document.Upos[t])}\t{TagSet.Label(document.Xpos[t])}\t_\t");
            WriteNumber(document.Head[t] < 0 ? 0 : document.Head[t] - first + 1, '\t');
            writer.Write(TagSet.Label(document.Relation[t]));
            writer.Write("\t_\t");
            if (joinedEnd > t + 1 || IsInside(document, t, first)) writer.Write("_\n");
            else WriteSpace(document, t, t);
        }
    }

    private static bool IsInside(Document document, int token, int first) => token > first && IsJoined(document, token - 1);

    private void WriteRange(Document document, int first, int end, int sentenceStart)
    {
        WriteNumber(first - sentenceStart + 1, '-');
        WriteNumber(end - sentenceStart, '\t');
        writer.Write(document.Reading.Text.AsSpan(document.ReadingStart[first], document.ReadingEnd[end - 1] - document.ReadingStart[first]));
        writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        WriteSpace(document, first, end - 1);
    }

    // White space inside a sentence counts as blanks here; what it is stands behind the token.
    private void WriteText(Document document, int first, int end)
    {
        writer.Write("# text = ");
        foreach (char c in document.Reading.Text.AsSpan(document.ReadingStart[first], document.ReadingEnd[end - 1] - document.ReadingStart[first]))
            writer.Write(char.IsWhiteSpace(c) ? ' ' : c);
        writer.Write('\n');
    }

    // Behind a token, and before the first of the document.
    private void WriteSpace(Document document, int first, int token)
    {
        string text = document.Reading.Text;
        bool last = token + 1 == document.TokenCount;
        int before = first == 0 ? document.ReadingStart[0] : 0, from = document.ReadingEnd[token], to = last ? text.Length : document.ReadingStart[token + 1];
        ReadOnlySpan<char> space = to > from ? text.AsSpan(from, to - from) : [];
        bool usual = last ? space.IsEmpty : space is " ";
        if (before > 0)
        {
            WriteEscaped("SpacesBefore=", text.AsSpan(0, before));
            if (!usual) writer.Write('|');
        }
        if (usual) writer.Write(before > 0 ? "" : "_");
        else if (space.IsEmpty) writer.Write("SpaceAfter=No");
        else WriteEscaped("SpacesAfter=", space);
        writer.Write('\n');
    }

    private void WriteEscaped(string key, ReadOnlySpan<char> space)
    {
        writer.Write(key);
        foreach (char c in space)
            writer.Write(c switch { ' ' => "\\s", '\t' => "\\t", '\r' => "\\r", '\n' => "\\n", '|' => "\\p", '\\' => "\\\\", _ => c.ToString() });
    }

    private void WriteNumber(int number, char after)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
        writer.Write(after);
    }
}
