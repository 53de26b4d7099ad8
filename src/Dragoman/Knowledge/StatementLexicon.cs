using Dragoman.Language;

namespace Dragoman.Knowledge;

/// <summary>How what is said may stand beside its cue.</summary>
[Flags]
public enum ContentForm : byte
{
    None = 0,
    Clause = 1,
    Quote = 2,
    Infinitive = 4,
    Object = 8,

    /// <summary>An object that names what was spoken about: words quoted there are the reporter's choice of topic, and nobody has said them.</summary>
    Topic = 16,
}

/// <summary>A word that reports.</summary>
/// <param name="Attitude">Attitude of the record format.</param>
/// <param name="Denies">True where what it reports is denied.</param>
/// <param name="Content">How what is said may stand beside it.</param>
/// <param name="Addressee">Word id of the preposition that marks the addressee, -1 where the object does, -2 where nothing does.</param>
public sealed record Cue(string Attitude, bool Denies, ContentForm Content, int Addressee);

/// <summary>Words that report: verbs, nouns, prepositions, adverbs, and the channels of speech. Read-only after loading.</summary>
public sealed class StatementLexicon
{
    private readonly KeyTable cueOf = new();
    private readonly List<Cue> cues = [];
    private readonly Dictionary<int, string> channels = [];

    /// <summary>Prepositional cues as sequences of words (<c>according to</c>); values index <see cref="Phrases"/>.</summary>
    public PhraseTable PhraseTable { get; } = new();

    /// <summary>Word id of "to", the mark of an infinitive.</summary>
    public int To { get; private set; }

    /// <summary>Word id of "as", the mark of words quoted through another.</summary>
    public int As { get; private set; }

    /// <summary>Word id of "that", the mark of a clause.</summary>
    public int That { get; private set; }

    /// <summary>The prepositional and adverbial cues.</summary>
    public List<Cue> Phrases { get; } = [];

    /// <summary>Reads <c>knowledge/statements</c>.</summary>
    public static StatementLexicon Load(string directory, WordTable words)
    {
        var lexicon = new StatementLexicon { To = words.Add("to"), That = words.Add("that"), As = words.Add("as") };
        var table = KnowledgeTable.Read(Path.Combine(directory, "cues.tsv"), "cue", "pos", "attitude", "truth", "content", "addressee");
        for (int i = 0; i < table.Count; i++) lexicon.AddCue(table[i], words);
        var channels = KnowledgeTable.Read(Path.Combine(directory, "channels.tsv"), "word", "channel");
        for (int i = 0; i < channels.Count; i++) lexicon.channels[words.Add(channels[i]["word"].ToLowerInvariant().Split(' ')[^1])] = channels[i]["channel"];
        return lexicon;
    }

    /// <summary>The cue of a verb (v), noun (n), adjective (a) or noun with its speaker before it (o); <paramref name="second"/> is its particle or preposition, -1 for none.</summary>
    public Cue? Find(int lemma, int second, char pos) => cueOf.Find(lemma, second, pos) is var cue and >= 0 ? cues[cue] : null;

    /// <summary>The channel that a noun names, or null.</summary>
    public string? Channel(int lemma) => channels.GetValueOrDefault(lemma);

    private void AddCue(KnowledgeTable.Row row, WordTable words)
    {
        ContentForm content = ContentForm.None;
        foreach (string form in row.List("content"))
            content |= EnumName.TryRead(form, out ContentForm one) ? one : throw row.Fault($"expected clause, quote, infinitive, object or topic, found '{form}'");
        int addressee = row["addressee"] switch { "" => -2, "object" => -1, string preposition => words.Add(preposition) };
        var cue = new Cue(row["attitude"], row["truth"] == "denied", content, addressee);
        string[] parts = row["cue"].ToLowerInvariant().Split(' ');
        if (row["pos"] is "prep" or "adv")
        {
            Phrases.Add(cue);
            PhraseTable.Add(Array.ConvertAll(parts, part => words.Add(part)), Phrases.Count - 1);
            return;
        }
        char pos = row["pos"] switch { "verb" => 'v', "noun" => 'n', "adjective" => 'a', "owned" => 'o', string other => throw row.Fault($"expected verb, noun, owned, prep, adv or adjective, found '{other}'") };
        // "be afraid": the adjective is the predicate of the tree, the copula hangs on it.
        // "in view": the preposition stands before its noun.
        if (pos == 'o' && parts.Length == 2) Array.Reverse(parts);
        (int lemma, int second, char mark) = parts is ["be", var predicate] ? (words.Add(predicate), -1, 'a') : (words.Add(parts[0]), parts.Length > 1 ? words.Add(parts[1]) : -1, pos);
        if (cueOf.Find(lemma, second, mark) >= 0) return;
        cueOf.Set(lemma, cues.Count, second, mark);
        cues.Add(cue);
    }
}
