using System.Globalization;
using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Collects the lines of one CoNLL-U sentence and checks them.</summary>
internal sealed class TreebankSentenceBuilder(string file)
{
    private const int ColumnCount = 10;

    private readonly List<string[]> rows = [];
    private readonly List<int> rowLines = [];
    private readonly List<MultiwordToken> multiword = [];
    private readonly List<bool> multiwordSpace = [];
    private string documentId = "", id = "", text = "";
    private bool startsDocument, startsParagraph;

    /// <summary>Takes a comment line; comments that are not known are skipped.</summary>
    public void AddComment(string line)
    {
        ReadOnlySpan<char> body = line.AsSpan(1).Trim();
        int equals = body.IndexOf('=');
        ReadOnlySpan<char> key = (equals < 0 ? body : body[..equals]).Trim();
        string value = equals < 0 ? "" : body[(equals + 1)..].Trim().ToString();
        switch (key)
        {
            case "newdoc" or "newdoc id":
                documentId = value;
                startsDocument = startsParagraph = true;
                break;
            case "newpar" or "newpar id":
                startsParagraph = true;
                break;
            case "sent_id":
                id = value;
                break;
            case "text":
                text = value;
                break;
        }
    }

    /// <summary>Takes a word, a multiword range or an empty node (which is skipped).</summary>
    public void AddRow(string line, int number)
    {
        string[] columns = line.Split('\t');
        if (columns.Length != ColumnCount) throw Fault(number, $"{columns.Length} columns where {ColumnCount} are due");
        string index = columns[0];
        if (index.Contains('.')) return;
        if (columns[1].Length == 0) throw Fault(number, "the form is empty");
        int dash = index.IndexOf('-');
        if (dash >= 0)
        {
            AddRange(index, dash, columns, number);
            return;
        }
        if (Number(index, number) != rows.Count + 1) throw Fault(number, $"word {index} follows word {rows.Count}");
        rows.Add(columns);
        rowLines.Add(number);
    }

    /// <summary>The sentence, or null where no word was added since the last call.</summary>
    /// <param name="line">Number of the line that ends it, for messages.</param>
    public TreebankSentence? Build(int line)
    {
        if (rows.Count == 0)
        {
            if (multiword.Count > 0) throw Fault(line, "a range without words");
            return null;
        }
        TreebankSentence sentence = new()
        {
            Id = id,
            Text = text,
            DocumentId = documentId,
            StartsDocument = startsDocument,
            StartsParagraph = startsParagraph,
            Forms = Column(1),
            Lemmas = Column(2),
            Upos = [.. rows.Select((row, i) => Tag(row[3], TagSet.ParseUpos(row[3]), Upos.None, rowLines[i]))],
            Xpos = [.. rows.Select((row, i) => Tag(row[4], TagSet.ParseXpos(row[4]), Xpos.None, rowLines[i]))],
            Features = Column(5),
            Heads = Heads(),
            Relations = [.. rows.Select(row => TagSet.ParseRelation(row[7]))],
            Misc = Column(9),
            SpaceAfter = SpaceAfter(line),
            MultiwordTokens = [.. multiword],
        };
        Clear();
        return sentence;
    }

    private void AddRange(string index, int dash, string[] columns, int number)
    {
        int first = Number(index[..dash], number) - 1;
        int end = Number(index[(dash + 1)..], number);
        if (first != rows.Count || end < first + 2) throw Fault(number, $"the range {index} after word {rows.Count}");
        multiword.Add(new MultiwordToken(first, end, columns[1]));
        multiwordSpace.Add(HasSpaceAfter(columns));
    }

    private string[] Column(int column) => [.. rows.Select(row => row[column])];

    private int[] Heads()
    {
        int[] heads = new int[rows.Count];
        for (int i = 0; i < heads.Length; i++)
        {
            heads[i] = Number(rows[i][6], rowLines[i]) - 1;
            if (heads[i] >= heads.Length || heads[i] == i) throw Fault(rowLines[i], $"head {rows[i][6]} of word {i + 1} in a sentence of {heads.Length}");
        }
        return heads;
    }

    private bool[] SpaceAfter(int line)
    {
        bool[] space = [.. rows.Select(HasSpaceAfter)];
        for (int m = 0; m < multiword.Count; m++)
        {
            MultiwordToken token = multiword[m];
            if (token.End > space.Length) throw Fault(line, $"the range {token.First + 1}-{token.End} in a sentence of {space.Length}");
            space.AsSpan(token.First, token.End - token.First).Clear();
            space[token.End - 1] = multiwordSpace[m];
        }
        return space;
    }

    private static bool HasSpaceAfter(string[] columns) => !columns[9].Split('|').Contains("SpaceAfter=No");

    private T Tag<T>(string label, T tag, T none, int line) where T : struct, Enum =>
        label != "_" && EqualityComparer<T>.Default.Equals(tag, none) ? throw Fault(line, $"the tag {label} is not known") : tag;

    private int Number(string digits, int line) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw Fault(line, $"'{digits}' is not a number");

    private InvalidDataException Fault(int line, string what) => new($"{file}:{line}: {what}");

    private void Clear()
    {
        rows.Clear();
        rowLines.Clear();
        multiword.Clear();
        multiwordSpace.Clear();
        id = text = "";
        startsDocument = startsParagraph = false;
    }
}
