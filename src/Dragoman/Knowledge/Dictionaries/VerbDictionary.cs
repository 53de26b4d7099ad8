namespace Dragoman.Knowledge.Dictionaries;

/// <summary>A verb of a verb dictionary.</summary>
/// <param name="Words">The verb and, for a compound, the words that stand with it, in lower case.</param>
/// <param name="Verb">Which of the words is the verb.</param>
/// <param name="Code">CAMEO code of the verb by itself, <c>---</c> for none.</param>
public sealed record DictionaryVerb(int Line, string[] Words, int Verb, string Code);

/// <summary>A pattern of a verb dictionary: what must stand before and behind the verb.</summary>
/// <param name="Text">The pattern without its sign and its code.</param>
/// <param name="Code">CAMEO code, two with a colon where the other side acts too, or <c>---</c> for none.</param>
/// <param name="Block">Number of the block whose verbs it belongs to.</param>
public sealed record DictionaryPattern(int Line, string Text, string Code, int Block);

/// <summary>What a verb file in the PETRARCH format holds: sets of synonyms, blocks of verbs, patterns.</summary>
/// <remarks>A block begins <c>--- NAME [CODE] ---</c>; its verbs have that code unless they have one of their own.</remarks>
public sealed class VerbDictionary
{
    /// <summary>The code of what is coded as nothing.</summary>
    public const string NoCode = "---";

    private readonly List<DictionaryFault> faults;
    private string blockCode = NoCode;
    private string? set;
    private int line;

    private VerbDictionary(string file, List<DictionaryFault> faults) => (File, this.faults) = (file, faults);

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Words of each set, by its name with <c>&amp;</c>; in lower case, <c>_</c> within.</summary>
    public Dictionary<string, List<string>> Sets { get; } = [];

    /// <summary>The verbs of each block.</summary>
    public List<List<DictionaryVerb>> Blocks { get; } = [];

    /// <summary>The patterns in the order of the file.</summary>
    public List<DictionaryPattern> Patterns { get; } = [];

    /// <summary>Reads a file; what cannot be read is added to the faults.</summary>
    public static VerbDictionary Read(string file, List<DictionaryFault> faults)
    {
        var dictionary = new VerbDictionary(file, faults);
        foreach ((int number, string text) in DictionaryText.Lines(file, '#'))
        {
            dictionary.line = number;
            dictionary.ReadLine(text.Trim());
        }
        return dictionary;
    }

    private void ReadLine(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal)) BeginBlock(text);
        else if (text[0] == '&') Sets[set = text.TrimEnd('_')] = [];
        else if (text[0] == '+' && set is not null) Sets[set].Add(text[1..].Trim().ToLowerInvariant());
        else if (text[0] == '~') Fault("transformations of triples are not used: voice, control and reported speech are resolved before patterns are matched");
        else if (Blocks.Count == 0) Fault("a block (--- NAME [CODE] ---) is expected before verbs and patterns");
        else if (text[0] == '-') ReadPattern(text);
        else ReadVerb(text);
    }

    private void BeginBlock(string text)
    {
        set = null;
        blockCode = Bracketed(text) ?? NoCode;
        Blocks.Add([]);
    }

    private void ReadPattern(string text)
    {
        if (Bracketed(text) is not { } code)
        {
            Fault("a code in brackets is expected behind a pattern");
            return;
        }
        Patterns.Add(new DictionaryPattern(line, text[1..text.IndexOf('[')].Trim(), code, Blocks.Count - 1));
    }

    /// <summary>Regular and irregular forms are the lemmatizer's; the braces are read over.</summary>
    private void ReadVerb(string text)
    {
        int end = text.AsSpan().IndexOfAny(['{', '[', ' ', '\t']);
        string phrase = (end < 0 ? text : text[..end]).ToLowerInvariant();
        string[] words = phrase.TrimEnd('_').Split('_', StringSplitOptions.RemoveEmptyEntries);
        int verb = Math.Max(0, Array.FindIndex(words, word => word.StartsWith('+')));
        for (int i = 0; i < words.Length; i++) words[i] = words[i].TrimStart('+');
        if (words.Length == 0 || words[verb].Length == 0) Fault($"'{phrase}' is no verb");
        else Blocks[^1].Add(new DictionaryVerb(line, words, verb, Bracketed(text) ?? blockCode));
    }

    private static string? Bracketed(string text)
    {
        int open = text.IndexOf('['), close = open < 0 ? -1 : text.IndexOf(']', open);
        return close < 0 ? null : text[(open + 1)..close].Trim();
    }

    private void Fault(string reason) => faults.Add(new DictionaryFault(File, line, reason));
}
