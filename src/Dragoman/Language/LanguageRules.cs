using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>The word lists of the tokenizer and the sentence splitter: the files of <c>knowledge/language</c>. Read-only, shared by all threads.</summary>
public sealed class LanguageRules
{
    private static readonly string[] Sections = ["[title]", "[inner]", "[number]", "[may-end]"];

    private static readonly Dictionary<string, Kinds> functionSections = new() { ["[infinitive]"] = Kinds.Infinitive, ["[as]"] = Kinds.As, ["[doer]"] = Kinds.Doer, ["[whole]"] = Kinds.Whole, ["[limit]"] = Kinds.Limit, ["[contrast]"] = Kinds.Contrast, ["[deed]"] = Kinds.Deed, ["[for]"] = Kinds.For, ["[no-participle]"] = Kinds.NoParticiple };

    private readonly WordTable words = new();
    private readonly List<Kinds> kinds = [];
    private readonly List<byte> cuts = [];

    private LanguageRules() { }

    /// <summary>What a listed word is; a word may be several things.</summary>
    [Flags]
    internal enum Kinds
    {
        None = 0,
        Title = 1,
        Inner = 2,
        BeforeNumber = 4,
        MayEnd = 8,
        Contraction = 16,
        Prefix = 32,
        Emoticon = 64,
        Unit = 128,
        AddressEnding = 256,
        Starter = 512,
        Reporting = 1024,
        Opinion = 2048,
        Infinitive = 4096,
        As = 8192,
        Doer = 16384,
        Whole = 32768,
        Limit = 65536,
        Speech = 131072,
        Contrast = 262144,
        Deed = 524288,
        For = 1048576,
        NoParticiple = 2097152,
        Abbreviation = Title | Inner | MayEnd,
    }

    /// <summary>Reads the lists.</summary>
    /// <param name="directory">The folder that holds them, <c>knowledge/language</c>.</param>
    /// <exception cref="MissingComponentException">A list is not there.</exception>
    public static LanguageRules Load(string directory)
    {
        var rules = new LanguageRules();
        rules.ReadAbbreviations(directory);
        ReadList(directory, "contractions.txt", rules.AddContraction);
        ReadList(directory, "prefixes.txt", word => rules.Add(word, Kinds.Prefix));
        ReadList(directory, "emoticons.txt", word => rules.Add(word, Kinds.Emoticon));
        ReadList(directory, "units.txt", word => rules.Add(word, Kinds.Unit));
        ReadList(directory, "endings.txt", rules.AddEnding);
        ReadList(directory, "sentence-starters.txt", word => rules.Add(word, Kinds.Starter));
        ReadList(directory, "reporting-verbs.txt", word => rules.Add(word, Kinds.Reporting));
        ReadList(directory, "opinion-verbs.txt", word => rules.Add(word, Kinds.Opinion));
        ReadList(directory, "speech-verbs.txt", word => rules.Add(word, Kinds.Speech));
        rules.ReadFunctionWords(directory);
        rules.words.Freeze();
        return rules;
    }

    /// <summary>What the word is listed as; exact case.</summary>
    internal Kinds KindsOf(ReadOnlySpan<char> word)
    {
        int id = words.Find(word);
        return id < 0 ? Kinds.None : kinds[id];
    }

    /// <summary>The places where a contraction is cut: bit i is set where a cut stands before character i. 0: kept whole or not listed.</summary>
    internal int CutsOf(ReadOnlySpan<char> word)
    {
        int id = words.Find(word);
        return id < 0 ? 0 : cuts[id];
    }

    private void ReadAbbreviations(string directory)
    {
        Kinds section = Kinds.MayEnd;
        ReadList(directory, "abbreviations.txt", word =>
        {
            int named = Array.IndexOf(Sections, word);
            if (named >= 0)
            {
                section = (Kinds)(1 << named);
                return;
            }
            Add(word, section);
            string capitals = word.ToUpperInvariant();
            if (section == Kinds.Title && capitals.Length > 2 || section == Kinds.MayEnd && capitals.Length > 3) Add(capitals, section);
        });
    }

    private void ReadFunctionWords(string directory)
    {
        Kinds section = Kinds.None;
        ReadList(directory, "function-words.txt", word =>
        {
            if (functionSections.TryGetValue(word, out Kinds named)) section = named;
            else Add(word, section);
        });
    }

    private void AddContraction(string word)
    {
        byte mask = 0;
        int length = 0;
        foreach (char c in word)
        {
            if (c == '|') mask |= (byte)(1 << length);
            else length++;
        }
        cuts[Add(word.Replace("|", ""), Kinds.Contraction)] = mask;
    }

    private void AddEnding(string word)
    {
        Add(word, Kinds.AddressEnding);
        Add(word.ToUpperInvariant(), Kinds.AddressEnding);
    }

    private int Add(string word, Kinds kind)
    {
        int id = words.Add(word);
        if (id == kinds.Count)
        {
            kinds.Add(Kinds.None);
            cuts.Add(0);
        }
        kinds[id] |= kind;
        return id;
    }

    private static void ReadList(string directory, string name, Action<string> add)
    {
        string path = Path.Combine(directory, name);
        if (!File.Exists(path)) throw new MissingComponentException($"the word list {name}", path);
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) continue;
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) add(word);
        }
    }
}
