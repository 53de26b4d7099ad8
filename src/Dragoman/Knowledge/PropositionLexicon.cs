using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Knowledge;

/// <summary>What a governing word does to what stands under it.</summary>
/// <param name="Modality">Modality of the governed event where the governor is affirmed and actual.</param>
/// <param name="Denied">True where the governed event does not happen.</param>
public readonly record struct ComplementEffect(Modality Modality, bool Denied);

/// <summary>What a word of grammar does.</summary>
public enum FunctionWord : byte
{
    None,
    Relative,
    PossessiveRelative,
    Agent,
    Future,
    Possible,
    Conditional,
    Requested,
    If,
    Unless,
    Infinitive,
    Perfect,
    Progressive,
    Contrast,
    Owner,
    Background,
    Charge,
    Alternative,
    Order,
    Circumstance,
}

/// <summary>What a word says of the world that its sentence tells of.</summary>
public enum Stage : byte
{
    None,

    /// <summary>A word of sport that no other news uses.</summary>
    Sport,

    /// <summary>A film, a book, a show, a game.</summary>
    Fiction,

    /// <summary>An accident or a force of nature: what it does to people, nobody did.</summary>
    Accident,

    /// <summary>A feast: crowds in the streets are no protest.</summary>
    Festivity,

    /// <summary>A preposition that places a deed inside it.</summary>
    Inside,
}

/// <summary>The words that decide the normal form of propositions: governors, light verbs, negators, words of grammar. Read-only after loading.</summary>
public sealed class PropositionLexicon
{
    // An effect is its modality, and this where it denies.
    private const int Denied = 1 << 8;

    private readonly KeyTable effects = new(), lightVerbs = new(), nounSubjects = new(), negators = new(), functions = new(), stages = new();
    private readonly HashSet<int> instruments = [], partitives = [];

    /// <summary>Reads the files of <c>knowledge/propositions</c>.</summary>
    public static PropositionLexicon Load(string directory, WordTable words)
    {
        var lexicon = new PropositionLexicon();
        lexicon.LoadComplements(Path.Combine(directory, "complements.tsv"), words);
        var pairs = KnowledgeTable.Read(Path.Combine(directory, "light-verbs.tsv"), "verb", "noun");
        for (int i = 0; i < pairs.Count; i++)
            lexicon.lightVerbs.Set(words.Add(FirstWord(pairs[i]["verb"])), 1, words.Add(LastWord(pairs[i]["noun"])));
        var negators = KnowledgeTable.Read(Path.Combine(directory, "negators.tsv"), "word", "pos");
        for (int i = 0; i < negators.Count; i++)
        {
            string word = negators[i]["word"];
            char pos = negators[i]["pos"][0];
            lexicon.negators.Set(words.Add(word), 1, mark: pos);
            if (word.Count(' ') == 1) lexicon.negators.Set(words.Add(LastWord(word)), 1, words.Add(FirstWord(word)), mark: pos);
        }
        var subjects = KnowledgeTable.Read(Path.Combine(directory, "noun-subjects.tsv"), "lemma", "preposition");
        for (int i = 0; i < subjects.Count; i++) lexicon.nounSubjects.Set(words.Add(subjects[i]["lemma"]), 1, words.Add(subjects[i]["preposition"]));
        var instruments = KnowledgeTable.Read(Path.Combine(directory, "instruments.tsv"), "lemma");
        for (int i = 0; i < instruments.Count; i++) lexicon.instruments.Add(words.Add(instruments[i]["lemma"]));
        var partitives = KnowledgeTable.Read(Path.Combine(directory, "partitives.tsv"), "lemma");
        for (int i = 0; i < partitives.Count; i++) lexicon.partitives.Add(words.Add(partitives[i]["lemma"]));
        var stages = KnowledgeTable.Read(Path.Combine(directory, "stages.tsv"), "lemma", "stage");
        for (int i = 0; i < stages.Count; i++)
            lexicon.AddStage(stages[i], words);
        var functions = KnowledgeTable.Read(Path.Combine(directory, "function-words.tsv"), "word", "function");
        for (int i = 0; i < functions.Count; i++)
            lexicon.functions.Set(words.Add(functions[i]["word"]), (int)ParseFunction(functions[i]));
        return lexicon;
    }

    private void AddStage(KnowledgeTable.Row row, WordTable words)
    {
        if (!EnumName.TryRead(row["stage"], out Stage stage)) throw row.Fault($"expected sport, fiction, accident, festivity or inside, found '{row["stage"]}'");
        if (row["lemma"].Split(' ') is [var first, var second]) stages.Set(words.Add(first), (int)stage, words.Add(second));
        else stages.Set(words.Add(row["lemma"]), (int)stage);
    }

    /// <summary>Effect of a governor on its complement.</summary>
    /// <param name="lemma">Lemma of the governor.</param>
    /// <param name="second">Its preposition or particle, -1 for none.</param>
    /// <param name="pos">v, n or a: verb, noun, adjective.</param>
    public bool TryEffect(int lemma, int second, char pos, out ComplementEffect effect)
    {
        int found = effects.Find(lemma, second, pos);
        effect = found < 0 ? default : new ComplementEffect((Modality)(found & ~Denied), (found & Denied) != 0);
        return found >= 0;
    }

    /// <summary>True where the noun, not the verb, names what happens (<c>hold talks</c>).</summary>
    public bool IsLight(int verb, int noun) => lightVerbs.Find(verb, noun) >= 0;

    /// <summary>True where the subject of the governor does what the noun behind the preposition names (<c>guilty of murder</c>).</summary>
    public bool SharesSubjectWithNoun(int lemma, int preposition) => nounSubjects.Find(lemma, preposition) >= 0;

    /// <summary>True for a negator. <paramref name="pos"/>: a adverb, d determiner, n noun, p preposition, c conjunction, i word right before the "to" of an infinitive.</summary>
    public bool IsNegator(int word, char pos) => negators.Find(word, mark: pos) >= 0;

    /// <summary>True for a negator of two words (<c>no longer</c>).</summary>
    public bool IsNegator(int first, int second, char pos) => negators.Find(second, first, mark: pos) >= 0;

    /// <summary>True for a thing or a deed that acts for whose it is (<c>helicopter</c>, <c>raid</c>).</summary>
    public bool IsInstrument(int lemma) => instruments.Contains(lemma);

    /// <summary>True for a word that counts, measures or bundles what stands behind it with "of" (<c>tonnes of rice</c>).</summary>
    public bool IsPartitive(int lemma) => partitives.Contains(lemma);

    /// <summary>Whether a word tells of a game or a story.</summary>
    public Stage StageOf(int lemma) => (Stage)Math.Max(0, stages.Find(lemma));

    /// <summary>Whether a word, or the two words that end with it, tell of a game or a story.</summary>
    /// <param name="before">The word before in small letters, -1 for none.</param>
    /// <param name="lemma">Its lemma, or its form in small letters.</param>
    public Stage StageOf(int before, int lemma) => before >= 0 && stages.Find(before, lemma) is >= 0 and var stage ? (Stage)stage : StageOf(lemma);

    /// <summary>What the word does in grammar.</summary>
    public FunctionWord Function(int word) => (FunctionWord)Math.Max(0, functions.Find(word));

    private void LoadComplements(string file, WordTable words)
    {
        var table = KnowledgeTable.Read(file, "lemma", "pos", "modality", "polarity");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (!EnumName.TryRead(row["modality"], out Modality modality))
                throw row.Fault($"expected a modality (actual, ongoing, planned, requested, possible, conditional), found '{row["modality"]}'");
            if (row["pos"] is not ("verb" or "noun" or "adjective")) throw row.Fault($"expected verb, noun or adjective, found '{row["pos"]}'");
            string[] parts = row["lemma"].Split(' ');
            // "be about", "be due": the adjective or adverb is the predicate of the tree, the copula hangs on it.
            (string lemma, string second, char pos) = parts is ["be", var predicate] ? (predicate, "", 'a') : (parts[0], parts.Length > 1 ? parts[1] : "", row["pos"][0]);
            effects.Set(words.Add(lemma), (int)modality | (row["polarity"] == "denied" ? Denied : 0), second.Length > 0 ? words.Add(second) : -1, pos);
        }
    }

    private static FunctionWord ParseFunction(KnowledgeTable.Row row) =>
        EnumName.TryRead(row["function"].Replace("-", ""), out FunctionWord function) && function != FunctionWord.None
            ? function
            : throw row.Fault($"expected a function, found '{row["function"]}'");

    private static string FirstWord(string phrase) => phrase.Split(' ')[0];

    private static string LastWord(string phrase) => phrase.Split(' ')[^1];
}
