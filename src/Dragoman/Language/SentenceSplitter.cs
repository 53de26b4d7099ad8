using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Ends sentences over the tokens of a buffer and adds both to a document.</summary>
/// <remarks>
/// A sentence ends at a full stop, an exclamation or a question mark with the marks that close it, at the end of a paragraph, or after
/// <see cref="LongestSentence"/> tokens. The dateline of a report is a sentence of its own. A full stop inside an abbreviation ends one where the next word begins a sentence.
/// </remarks>
internal sealed class SentenceSplitter(LanguageRules rules, TokenBuffer buffer)
{
    /// <summary>Tokens after which a sentence is cut, so that no later stage is slow on text without full stops.</summary>
    public const int LongestSentence = 2000;

    /// <summary>Paragraphs at the head of a report among which its dateline stands.</summary>
    private const int HeadParagraphs = 4;

    private readonly LineLayout layout = new();
    private readonly DatelineFinder datelineFinder = new(buffer);
    private string text = "";
    private bool oneCase;

    /// <summary>Adds all tokens of the buffer to the document, in sentences.</summary>
    public void Run(Document document)
    {
        text = document.Reading.Text;
        layout.Measure(text);
        oneCase = IsOneCase();
        int paragraph = 0;
        int length = 0;
        int datelineEnd = buffer.Count > 0 ? datelineFinder.EndOf(text, 0) : -1;
        for (int t = 0; t < buffer.Count; t++)
        {
            document.AddToken(buffer.Start[t], buffer.End[t]);
            length++;
            if (t + 1 == datelineEnd)
            {
                document.EndDateline(paragraph);
                length = 0;
                continue;
            }
            LineLayout.Break gap = t + 1 < buffer.Count ? layout.Between(text, buffer.End[t], buffer.Start[t + 1]) : LineLayout.Break.Paragraph;
            if (gap == LineLayout.Break.None && length < LongestSentence && !EndsAfter(t)) continue;
            document.EndSentence(paragraph);
            length = 0;
            if (gap != LineLayout.Break.Paragraph) continue;
            paragraph++;
            if (document.Dateline < 0 && paragraph < HeadParagraphs && t + 1 < buffer.Count) datelineEnd = datelineFinder.EndOf(text, t + 1);
        }
    }

    /// <summary>True where a sentence ends after the token and another begins on the same line.</summary>
    private bool EndsAfter(int t)
    {
        int stop = t;
        // a sentence ends behind the marks that close it, never between
        if (IsCloser(t + 1) || IsCitation(t + 1)) return false;
        for (int citations = 0; citations < 8 && stop > 2 && IsCitation(stop - 2); citations++) stop -= 3;
        int bare = stop;
        while (stop > 0 && bare - stop < 4 && IsCloser(stop)) stop--;
        int next = buffer.Start[t + 1];
        int end = buffer.End[stop];
        if (!IsFullStop(text[end - 1])) return false;
        bool closed = stop < bare;
        bool glued = next == buffer.End[t];
        bool abbreviation = end - buffer.Start[stop] > 1 && IsWord(text, buffer.Start[stop]);
        if (abbreviation) return !glued && AbbreviationEnds(stop, t, closed);
        if (glued && !GluedSentence(stop, next)) return false;
        return StartsSentence(t + 1, stop, closed);
    }

    /// <summary>A mark that closes what is ended: it follows without a blank, or is a closing mark that is followed by a blank.</summary>
    private bool IsCloser(int t)
    {
        if (t <= 0 || t >= buffer.Count) return false;
        char c = text[buffer.Start[t]];
        int length = buffer.End[t] - buffer.Start[t];
        if (length > 2 || length == 2 && text[buffer.Start[t] + 1] != c) return false;
        bool glued = buffer.Start[t] == buffer.End[t - 1];
        if (c is ')' or ']' or '}') return true;
        if (c is '”' or '»' or '›') return true;
        return glued && c is '"' or '\'' or '’';
    }

    /// <summary>The number of a source in brackets after a full stop: "[12]". It belongs to the sentence before it.</summary>
    private bool IsCitation(int t) =>
        t > 0 && t + 2 < buffer.Count && text[buffer.Start[t]] == '[' && IsDigit(text[buffer.Start[t + 1]]) && text[buffer.Start[t + 2]] == ']'
        && buffer.End[t] == buffer.Start[t + 1] && buffer.End[t + 1] == buffer.Start[t + 2]
        && buffer.End[t + 1] - buffer.Start[t + 1] <= 3 && (IsFullStop(text[buffer.End[t - 1] - 1]) || text[buffer.End[t - 1] - 1] is ']' or '"' or '”');

    private bool GluedSentence(int stop, int next) =>
        char.IsUpper(text[next]) && buffer.Start[stop] > 0 && (char.IsLower(text[buffer.Start[stop] - 1]) || !char.IsLetterOrDigit(text[buffer.Start[stop] - 1])) || IsOpeningQuote(text[next]);

    /// <summary>True where the token can begin a sentence after the full stop.</summary>
    private bool StartsSentence(int t, int stop, bool closed)
    {
        int start = buffer.Start[t];
        char c = text[start];
        bool single = buffer.End[stop] - buffer.Start[stop] == 1;
        if (char.IsLower(c)) return (oneCase || single && !closed && text[buffer.End[stop] - 1] == '.') && !IsListNumber(stop);
        if (c is ',' or ';' or ':' or ')' or ']' or '%' || IsFullStop(c)) return false;
        return !IsListNumber(stop) && !(closed && IsReported(t, stop));
    }

    /// <summary>The number of a list stands with its full stop before the text: "1. Introduction".</summary>
    private bool IsListNumber(int stop)
    {
        if (stop == 0 || text[buffer.Start[stop]] != '.' || buffer.End[stop] - buffer.Start[stop] != 1 || buffer.Start[stop] != buffer.End[stop - 1]) return false;
        int start = buffer.Start[stop - 1];
        int end = buffer.End[stop - 1];
        if (end - start > 2 || !IsDigit(text[start])) return false;
        return stop == 1 || layout.Between(text, buffer.End[stop - 2], start) != LineLayout.Break.None
            || IsFullStop(text[buffer.End[stop - 2] - 1]) && buffer.End[stop - 2] - buffer.Start[stop - 2] == 1;
    }

    /// <summary>A question or an exclamation in quotation marks goes on where its speaker follows: "Why?" Lopez asked.</summary>
    private bool IsReported(int t, int stop)
    {
        if (text[buffer.End[stop] - 1] is not ('?' or '!')) return false;
        for (int i = t + 1; i < Math.Min(buffer.Count, t + 4); i++)
            if (rules.KindsOf(text.AsSpan(buffer.Start[i], buffer.End[i] - buffer.Start[i])).HasFlag(LanguageRules.Kinds.Reporting)) return true;
        return false;
    }

    private bool AbbreviationEnds(int stop, int last, bool closed)
    {
        LanguageRules.Kinds kinds = rules.KindsOf(text.AsSpan(buffer.Start[stop], buffer.End[stop] - buffer.Start[stop]));
        if ((kinds & (LanguageRules.Kinds.Title | LanguageRules.Kinds.Inner | LanguageRules.Kinds.BeforeNumber)) != 0 && (kinds & LanguageRules.Kinds.MayEnd) == 0) return false;
        int next = last + 1;
        char c = text[buffer.Start[next]];
        bool initial = buffer.End[stop] - buffer.Start[stop] == 2;
        if (initial && !closed) return false;
        if (IsOpeningQuote(c) || c == '"') return closed || next + 1 < buffer.Count && IsStarter(next + 1);
        return IsStarter(next);
    }

    private bool IsStarter(int t) => (rules.KindsOf(text.AsSpan(buffer.Start[t], buffer.End[t] - buffer.Start[t])) & LanguageRules.Kinds.Starter) != 0;

    /// <summary>True for text without casing: small letters do not tell where a sentence begins.</summary>
    private bool IsOneCase()
    {
        int upper = 0, lower = 0;
        int sample = Math.Min(text.Length, 20_000);
        for (int i = 0; i < sample; i++)
        {
            if (char.IsLower(text[i])) lower++;
            else if (char.IsUpper(text[i])) upper++;
        }
        return upper * 200 < lower || lower * 20 < upper;
    }
}
