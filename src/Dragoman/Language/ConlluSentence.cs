using System.Globalization;
using System.Text;

namespace Dragoman.Language;

/// <summary>The lines of one CoNLL-U sentence: checks them and appends its words and its text to those of the document.</summary>
internal sealed class ConlluSentence
{
    private const int Columns = 10, IndexAt = 0, FormAt = 1, LemmaAt = 2, UposAt = 3, XposAt = 4, HeadAt = 6, RelationAt = 7, MiscAt = 9;
    private const string ParagraphSpace = "\n\n", Blank = " ";
    private const string UposLabels = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X";

    // A token as written: one word, or the words of a range.
    private readonly record struct Token(string Form, int FirstWord, int EndWord, string Misc, int Line);

    private readonly List<(string[] Fields, int Line)> rows = [];
    private readonly List<Token> tokens = [];
    private string? written;
    private string space = "";
    private bool ownSpace;

    /// <summary>No word yet.</summary>
    public bool IsEmpty => tokens.Count == 0;

    /// <summary>The file itself says which space stands before this sentence.</summary>
    public bool HasOwnSpaceBefore => ownSpace;

    /// <summary>The space after the last sentence, where the file itself says it.</summary>
    public string TrailingSpace => ownSpace ? space : "";

    /// <summary>Sets this sentence apart by a blank line.</summary>
    public void BeginParagraph() => space = ParagraphSpace;

    /// <summary>Forgets everything, for a new document.</summary>
    public void Reset()
    {
        Clear();
        (space, ownSpace) = ("", false);
    }

    /// <summary>Takes a comment; only <c># text</c> counts.</summary>
    public void AddComment(string line)
    {
        ReadOnlySpan<char> body = line.AsSpan(1).TrimStart();
        if (body.StartsWith("text") && body[4..].TrimStart() is ['=', .. var value]) written = value.Trim().ToString();
    }

    /// <summary>Takes a word, a range or an empty node.</summary>
    /// <returns>The fault, or null.</returns>
    public string? AddRow(string line, int number)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != Columns) return Fault(number, $"{Columns} fields separated by tabs", $"{fields.Length}");
        string index = fields[IndexAt];
        if (index.Contains('.')) return null;
        if (string.IsNullOrWhiteSpace(fields[FormAt])) return Fault(number, "a form in the second field", "nothing");
        int dash = index.IndexOf('-');
        int expected = rows.Count + 1;
        if (dash < 0)
        {
            if (Number(index) != expected) return Fault(number, $"word {expected}", $"'{index}'");
            if (tokens.Count == 0 || tokens[^1].EndWord < expected) tokens.Add(new Token(fields[FormAt], rows.Count, expected, fields[MiscAt], number));
            rows.Add((fields, number));
            return null;
        }
        int first = Number(index.AsSpan(0, dash)), last = Number(index.AsSpan(dash + 1));
        if (first != expected || last < first) return Fault(number, $"a range that begins with word {expected}", $"'{index}'");
        tokens.Add(new Token(fields[FormAt], first - 1, last, fields[MiscAt], number));
        return null;
    }

    /// <summary>Appends text and words and empties this sentence.</summary>
    /// <param name="line">Line that ends the sentence, for messages.</param>
    /// <param name="text">Text of the document.</param>
    /// <param name="words">Words of the document.</param>
    /// <returns>The fault, or null.</returns>
    public string? Build(int line, StringBuilder text, List<ParsedWord> words)
    {
        if (tokens[^1].EndWord > rows.Count) return Fault(line, $"word {rows.Count + 1} of the range in line {tokens[^1].Line}", "the end of the sentence");
        int offset = words.Count, at = 0;
        foreach (Token token in tokens)
        {
            text.Append(text.Length == 0 ? SpaceBefore(token.Misc) : space);
            if (written is not null && FindIn(token, ref at) is { } unfound) return unfound;
            int start = text.Length;
            text.Append(token.Form);
            for (int w = token.FirstWord; w < token.EndWord; w++)
            {
                (int from, int to) = PlaceOf(token, w);
                if (Word(w, start + from, start + to, offset, out ParsedWord word) is { } fault) return fault;
                words.Add(word);
            }
            (space, ownSpace) = SpaceAfter(token.Misc, at);
        }
        if (written is not null && !string.IsNullOrWhiteSpace(written[at..])) return Fault(line, $"a word for '{Shorten(written[at..])}' of the # text", "the end of the sentence");
        if (FindCircle(words, offset) is var circle and >= 0) return Fault(rows[circle].Line, "a tree", $"a circle of heads through word {circle + 1}");
        Clear();
        return null;
    }

    private string? Word(int index, int start, int end, int offset, out ParsedWord word)
    {
        (string[] fields, int line) = rows[index];
        word = null!;
        string label = fields[RelationAt];
        Upos upos = TagSet.ParseUpos(fields[UposAt]);
        if (upos == Upos.None && fields[UposAt] != "_") return Fault(line, $"a universal tag ({UposLabels})", $"'{fields[UposAt]}'");
        if (rows[0].Fields[HeadAt] == "_")
        {
            if (fields[HeadAt] != "_") return Fault(line, $"no head, as in line {rows[0].Line}", $"'{fields[HeadAt]}'");
            word = new ParsedWord(start, end, fields[FormAt], LemmaOf(fields), upos, TagSet.ParseXpos(fields[XposAt]), ParsedWord.NoHead, Relation.None);
            return null;
        }
        int head = Number(fields[HeadAt]);
        if (head < 0 || head > rows.Count || head == index + 1) return Fault(line, $"as head of word {index + 1} another word from 1 to {rows.Count}, or 0 for the root", $"'{fields[HeadAt]}'");
        Relation relation = TagSet.ParseRelation(label);
        if (relation == Relation.Dep && label != "dep" && !label.StartsWith("dep:", StringComparison.Ordinal)) return Fault(line, "a relation of Universal Dependencies, such as nsubj or obl", $"'{label}'");
        word = new ParsedWord(start, end, fields[FormAt], LemmaOf(fields), upos, TagSet.ParseXpos(fields[XposAt]), head == 0 ? -1 : offset + head - 1, relation);
        return null;
    }

    private static string? LemmaOf(string[] fields) => fields[LemmaAt] is { Length: > 0 } lemma && (lemma != "_" || fields[FormAt] == "_") ? lemma : null;

    /// <summary>Where a word lies in its token: the words of a range one after the other where they make up its form, else evenly.</summary>
    private (int From, int To) PlaceOf(Token token, int word)
    {
        int count = token.EndWord - token.FirstWord, length = token.Form.Length, before = 0, sum = 0;
        if (count == 1) return (0, length);
        for (int w = token.FirstWord; w < token.EndWord; w++)
        {
            int own = rows[w].Fields[FormAt].Length;
            if (w < word) before += own;
            sum += own;
        }
        if (sum == length) return (before, before + rows[word].Fields[FormAt].Length);
        int place = word - token.FirstWord;
        return (length * place / count, length * (place + 1) / count);
    }

    private string? FindIn(Token token, ref int at)
    {
        while (at < written!.Length && char.IsWhiteSpace(written[at])) at++;
        if (!StandsAt(token.Form, written.AsSpan(at))) return Fault(token.Line, $"a form that stands at '{Shorten(written[at..])}' of the # text", $"'{Shorten(token.Form)}'");
        at += token.Form.Length;
        return null;
    }

    // White space of one kind stands for that of another: a form may hold a fixed blank.
    private static bool StandsAt(ReadOnlySpan<char> form, ReadOnlySpan<char> text)
    {
        if (text.Length < form.Length) return false;
        for (int i = 0; i < form.Length; i++)
            if (form[i] != text[i] && !(char.IsWhiteSpace(form[i]) && char.IsWhiteSpace(text[i]))) return false;
        return true;
    }

    private (string Space, bool Own) SpaceAfter(string misc, int at)
    {
        foreach (Range range in misc.AsSpan().Split('|'))
        {
            ReadOnlySpan<char> entry = misc.AsSpan(range);
            if (entry.StartsWith("SpacesAfter=")) return (Unescape(entry["SpacesAfter=".Length..]), true);
            if (entry is "SpaceAfter=No") return ("", false);
        }
        if (written is null || at == written.Length) return (Blank, false);
        int end = at;
        while (end < written.Length && char.IsWhiteSpace(written[end])) end++;
        return (end == written.Length ? Blank : written[at..end], false);
    }

    private static string SpaceBefore(string misc)
    {
        foreach (Range range in misc.AsSpan().Split('|'))
            if (misc.AsSpan(range).StartsWith("SpacesBefore=")) return Unescape(misc.AsSpan(range)["SpacesBefore=".Length..]);
        return "";
    }

    // \s \t \r \n \p \\ as UDPipe writes them.
    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var result = new StringBuilder();
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\' || i + 1 == escaped.Length) result.Append(escaped[i]);
            else result.Append(escaped[++i] switch { 's' => ' ', 't' => '\t', 'r' => '\r', 'n' => '\n', 'p' => '|', var other => other });
        }
        return result.ToString();
    }

    /// <summary>A word of the sentence from which the heads lead in a circle, or -1.</summary>
    private int FindCircle(List<ParsedWord> words, int offset)
    {
        var seenFrom = new int[rows.Count];
        for (int w = 0; w < rows.Count; w++)
        {
            int walker = w;
            while (walker >= 0 && seenFrom[walker] == 0)
            {
                seenFrom[walker] = w + 1;
                walker = words[offset + walker].Head < 0 ? -1 : words[offset + walker].Head - offset;
            }
            if (walker >= 0 && seenFrom[walker] == w + 1) return walker;
        }
        return -1;
    }

    private void Clear()
    {
        rows.Clear();
        tokens.Clear();
        written = null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;

    private static string Shorten(string text) => text.Length <= 24 ? text : text[..24] + "...";

    private static string Fault(int line, string expected, string found) => string.Create(CultureInfo.InvariantCulture, $"line {line}: expected {expected}, found {found}");
}
