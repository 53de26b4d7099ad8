using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>What the lemmatizer learned: exceptions by form and tag, and rules by ending and tag. Read-only, shared by all threads.</summary>
/// <remarks>
/// The file is text, one entry a line, fields set apart by tabs: <c>w FORM TAG LEMMA</c> for a form, <c>e ENDING TAG CUT ADD</c> for an ending:
/// cut that many characters off the end and add these; <c>c ENDING TAG 1</c> for an ending with which a word that is no name keeps its capital, 0 with which it does not. Forms are in lower case with straight apostrophes, except forms that keep a capital inside a sentence.
/// </remarks>
public sealed class LemmaTable
{
    /// <summary>Name of the file in the folder of models.</summary>
    public const string FileName = "lemmas.tsv";

    /// <summary>Longest ending that a rule looks at.</summary>
    internal const int LongestEnding = 6;

    /// <summary>Longest form that is looked up.</summary>
    internal const int LongestForm = 48;

    private readonly WordTable keys = new();
    private readonly List<string> values = [];
    private readonly List<byte> cuts = [];

    private LemmaTable() { }

    /// <summary>Name of the list of irregular verbs in <c>knowledge/language</c>.</summary>
    public const string IrregularVerbs = "irregular-verbs.tsv";

    /// <summary>Reads the table from the folder of models, and after it the irregular verbs, for what the table does not have.</summary>
    /// <param name="modelsDirectory">The folder <c>models</c>.</param>
    /// <param name="languageDirectory">The folder <c>knowledge/language</c>.</param>
    /// <exception cref="MissingComponentException">A file is not there.</exception>
    /// <exception cref="InvalidDataException">A line is no entry; the message names it.</exception>
    public static LemmaTable Load(string modelsDirectory, string languageDirectory)
    {
        string path = Path.Combine(modelsDirectory, FileName), verbs = Path.Combine(languageDirectory, IrregularVerbs);
        if (!File.Exists(path)) throw new MissingComponentException("the table of the lemmatizer", path);
        if (!File.Exists(verbs)) throw new MissingComponentException("the list of irregular verbs", verbs);
        return Read(File.ReadLines(path).Concat(File.ReadLines(verbs).Where(line => !line.StartsWith('#')).Skip(1).SelectMany(line => Entries(line, verbs))), path);
    }

    private static string[] Entries(string line, string file) =>
        line.Split('\t') is [var verb, var past, var participle]
            ? [$"w\t{past}\tVBD\t{verb}", $"w\t{participle}\tVBN\t{verb}"]
            : throw new InvalidDataException($"{file}: expected a base form, a past tense and a participle, found: {line}");

    /// <summary>Reads the lines of a table; <paramref name="name"/> is used in messages.</summary>
    internal static LemmaTable Read(IEnumerable<string> lines, string name)
    {
        var table = new LemmaTable();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.StartsWith('#')) continue;
            string[] fields = line.Split('\t');
            bool isForm = fields is ["w" or "c", _, _, _];
            byte cut = 0;
            if (!isForm && !(fields is ["e", _, _, _, _] && byte.TryParse(fields[3], out cut))) throw new InvalidDataException($"{name}:{number}: not an entry of the lemma table: {line}");
            table.Add(fields[0][0], fields[1], TagSet.ParseXpos(fields[2]), isForm ? fields[3] : fields[4], cut);
        }
        table.keys.Freeze();
        return table;
    }

    /// <summary>The lemma of a form with a tag, or null.</summary>
    internal string? FindForm(ReadOnlySpan<char> form, Xpos tag)
    {
        int entry = Find('w', form, tag);
        return entry < 0 ? null : values[entry];
    }

    /// <summary>The rule of the longest known ending: how many characters to cut and what to add.</summary>
    internal (int Cut, string Add) FindEnding(ReadOnlySpan<char> form, Xpos tag)
    {
        for (int length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            int entry = Find('e', form[(form.Length - length)..], tag);
            if (entry >= 0 && cuts[entry] <= form.Length) return (cuts[entry], values[entry]);
        }
        return (0, "");
    }

    /// <summary>True where a word with a capital keeps it in its lemma, judged by the longest known ending.</summary>
    internal bool KeepsCapital(ReadOnlySpan<char> lower, Xpos tag)
    {
        for (int length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            int entry = Find('c', lower[(lower.Length - length)..], tag);
            if (entry >= 0) return values[entry] == "1";
        }
        return false;
    }

    private int Find(char kind, ReadOnlySpan<char> form, Xpos tag)
    {
        if (form.Length > LongestForm) return -1;
        Span<char> key = stackalloc char[LongestForm + 2];
        return keys.Find(Key(kind, form, tag, key));
    }

    private void Add(char kind, ReadOnlySpan<char> form, Xpos tag, string value, byte cut)
    {
        if (form.Length > LongestForm) return;
        Span<char> key = stackalloc char[LongestForm + 2];
        if (keys.Add(Key(kind, form, tag, key)) != values.Count) return;
        values.Add(value);
        cuts.Add(cut);
    }

    private static ReadOnlySpan<char> Key(char kind, ReadOnlySpan<char> form, Xpos tag, Span<char> key)
    {
        key[0] = kind;
        key[1] = (char)tag;
        form.CopyTo(key[2..]);
        return key[..(form.Length + 2)];
    }
}
