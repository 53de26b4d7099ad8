using System.Globalization;

namespace Dragoman.Language;

/// <summary>Writes the tokens, tags, lemmas and trees of a document as CoNLL-U (universaldependencies.org/format.html).</summary>
/// <remarks>A contraction is written as the treebanks write it: a range line with the form, then its words. Features and the enhanced graph stay empty.</remarks>
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
                if (joinedEnd > t + 1) WriteRange(document, t, joinedEnd, first, end);
            }
            WriteNumber(t - first + 1, '\t');
            writer.Write(document.Words[document.Form[t]]);
            writer.Write('\t');
            writer.Write(document.Words[document.Lemma[t]]);
            writer.Write($"\t{TagSet.Label(document.Upos[t])}\t{TagSet.Label(document.Xpos[t])}\t_\t");
            WriteNumber(document.Head[t] < 0 ? 0 : document.Head[t] - first + 1, '\t');
            writer.Write(TagSet.Label(document.Relation[t]));
            bool space = joinedEnd > t + 1 || t + 1 == end || IsInside(document, t, first) || document.ReadingEnd[t] < document.ReadingStart[t + 1];
            writer.Write(space ? "\t_\t_\n" : "\t_\tSpaceAfter=No\n");
        }
    }

    private static bool IsInside(Document document, int token, int first) => token > first && IsJoined(document, token - 1);

    private void WriteRange(Document document, int first, int end, int sentenceStart, int sentenceEnd)
    {
        WriteNumber(first - sentenceStart + 1, '-');
        WriteNumber(end - sentenceStart, '\t');
        writer.Write(document.Reading.Text.AsSpan(document.ReadingStart[first], document.ReadingEnd[end - 1] - document.ReadingStart[first]));
        bool space = end == sentenceEnd || document.ReadingEnd[end - 1] < document.ReadingStart[end];
        writer.Write(space ? "\t_\t_\t_\t_\t_\t_\t_\t_\n" : "\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n");
    }

    private void WriteNumber(int number, char after)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
        writer.Write(after);
    }
}
