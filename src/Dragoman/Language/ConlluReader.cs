using System.Text;
using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>Reads CoNLL-U of any parser (universaldependencies.org/format.html) for the pipeline: words, tags, lemmas and trees of English in Universal Dependencies.</summary>
/// <remarks>
/// A document begins at <c># newdoc</c>; a file without it is one document. Spaces come from <c>SpacesAfter</c> (as UDPipe writes it), else from
/// <c># text</c>, else from <c>SpaceAfter=No</c>; a paragraph that <c># newpar</c> begins is set apart by a blank line. Lemmas and tags may be missing
/// (<c>_</c>), and so may the whole tree of a sentence. Features, the enhanced graph and empty nodes are not read.
/// </remarks>
public sealed class ConlluReader
{
    private readonly StringBuilder text = new();
    private readonly List<ParsedWord> words = [];
    private readonly List<(int EndWord, int Paragraph)> sentences = [];
    private readonly ConlluSentence sentence = new();
    private string? id, fault;
    private bool startsParagraph;
    private int paragraph;

    private ConlluReader()
    {
    }

    /// <summary>Reads documents to the end; one that breaks the format is named and left out, and the next is read.</summary>
    public static IEnumerable<ConlluItem> Read(TextReader reader) => new ConlluReader().Items(reader);

    private IEnumerable<ConlluItem> Items(TextReader reader)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (IsComment(line, "newdoc", out string? name))
            {
                EndSentence(number);
                if (Finish() is { } item) yield return item;
                id = name;
            }
            else if (fault is null) Take(line, number);
        }
        EndSentence(number + 1);
        if (Finish() is { } last) yield return last;
    }

    private void Take(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line)) EndSentence(number);
        else if (IsComment(line, "newpar", out _)) startsParagraph = true;
        else if (line[0] == '#') sentence.AddComment(line);
        else fault ??= sentence.AddRow(line, number);
    }

    /// <summary><c># KEY</c>, <c># KEY id = VALUE</c> or <c># KEY = VALUE</c>.</summary>
    private static bool IsComment(string line, string key, out string? value)
    {
        value = null;
        if (!line.StartsWith('#') || line.AsSpan(1).TrimStart() is var body && !body.StartsWith(key)) return false;
        body = body[key.Length..];
        if (body.Length > 0 && !char.IsWhiteSpace(body[0]) && body[0] != '=') return false;
        int equals = body.IndexOf('=');
        if (equals >= 0) value = body[(equals + 1)..].Trim().ToString();
        return true;
    }

    private void EndSentence(int number)
    {
        if (fault is not null || sentence.IsEmpty) return;
        if (startsParagraph && sentences.Count > 0)
        {
            paragraph++;
            if (!sentence.HasOwnSpaceBefore) sentence.BeginParagraph();
        }
        startsParagraph = false;
        fault = sentence.Build(number, text, words);
        if (fault is null) sentences.Add((words.Count, paragraph));
    }

    private ConlluItem? Finish()
    {
        ConlluItem? item = fault is not null ? new ConlluItem(null, fault) : words.Count > 0 ? Document() : null;
        text.Clear();
        words.Clear();
        sentences.Clear();
        sentence.Reset();
        (id, fault, startsParagraph, paragraph) = (null, null, false, 0);
        return item;
    }

    private ConlluItem Document()
    {
        text.Append(sentence.TrailingSpace);
        try
        {
            return new ConlluItem(new ParsedText(id, SourceText.FromString(text.ToString()), [.. words], [.. sentences]), null);
        }
        catch (UnreadableReportException reason)
        {
            return new ConlluItem(null, reason.Message);
        }
    }
}
