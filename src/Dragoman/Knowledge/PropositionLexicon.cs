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
    Infinitive,
    Perfect,
    Progressive,
    Contrast,
    Owner,
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

    /// <summary>A preposition that places a deed inside it.</summary>
    Inside,
}

/// <summary>The words that decide the normal form of propositions: governors, light verbs, negators, words of grammar. Read-only after loading.</summary>
public sealed class PropositionLexicon
{
    private readonly Dictionary<(int Lemma, int Second, char Pos), ComplementEffect> effects = [];
    private readonly HashSet<(int Verb, int Noun)> lightVerbs = [];
    private readonly HashSet<(int Lemma, int Preposition)> nounSubjects = [];
    private readonly HashSet<(int Word, char Pos)> negators = [];
    private readonly Dictionary<int, FunctionWord> functions = [];
    private readonly HashSet<int> instruments = [];
    private readonly Dictionary<int, Stage> stages = [];

    /// <summary>Reads the files of <c>knowledge/propositions</c>.</summary>
    public static PropositionLexicon Load(string directory, WordTable words)
    {
        var lexicon = new PropositionLexicon();
        lexicon.LoadComplements(Path.Combine(directory, "complements.tsv"), words);
        var pairs = KnowledgeTable.Read(Path.Combine(directory, "light-verbs.tsv"), "verb", "noun");
        for (int i = 0; i < pairs.Count; i++)
            lexicon.lightVerbs.Add((words.Add(FirstWord(pairs[i]["verb"])), words.Add(LastWord(pairs[i]["noun"]))));
        var negators = KnowledgeTable.Read(Path.Combine(directory, "negators.tsv"), "word", "pos");
        for (int i = 0; i < negators.Count; i++)
            lexicon.negators.Add((words.Add(negators[i]["word"]), negators[i]["pos"][0]));
        var subjects = KnowledgeTable.Read(Path.Combine(directory, "noun-subjects.tsv"), "lemma", "preposition");
        for (int i = 0; i < subjects.Count; i++) lexicon.nounSubjects.Add((words.Add(subjects[i]["lemma"]), words.Add(subjects[i]["preposition"])));
        var instruments = KnowledgeTable.Read(Path.Combine(directory, "instruments.tsv"), "lemma");
        for (int i = 0; i < instruments.Count; i++) lexicon.instruments.Add(words.Add(instruments[i]["lemma"]));
        var stages = KnowledgeTable.Read(Path.Combine(directory, "stages.tsv"), "lemma", "stage");
        for (int i = 0; i < stages.Count; i++)
            lexicon.stages[words.Add(stages[i]["lemma"])] = Enum.TryParse(stages[i]["stage"], ignoreCase: true, out Stage stage) ? stage : throw stages[i].Fault($"expected sport, fiction, accident or inside, found '{stages[i]["stage"]}'");
        var functions = KnowledgeTable.Read(Path.Combine(directory, "function-words.tsv"), "word", "function");
        for (int i = 0; i < functions.Count; i++)
            lexicon.functions[words.Add(functions[i]["word"])] = ParseFunction(functions[i]);
        return lexicon;
    }

    /// <summary>Effect of a governor on its complement.</summary>
    /// <param name="lemma">Lemma of the governor.</param>
    /// <param name="second">Its preposition or particle, -1 for none.</param>
    /// <param name="pos">v, n or a: verb, noun, adjective.</param>
    public bool TryEffect(int lemma, int second, char pos, out ComplementEffect effect) => effects.TryGetValue((lemma, second, pos), out effect);

    /// <summary>True where the noun, not the verb, names what happens (<c>hold talks</c>).</summary>
    public bool IsLight(int verb, int noun) => lightVerbs.Contains((verb, noun));

    /// <summary>True where the subject of the governor does what the noun behind the preposition names (<c>guilty of murder</c>).</summary>
    public bool SharesSubjectWithNoun(int lemma, int preposition) => nounSubjects.Contains((lemma, preposition));

    /// <summary>True for a negator. <paramref name="pos"/>: a adverb, d determiner, n noun, p preposition, c conjunction, i word right before the "to" of an infinitive.</summary>
    public bool IsNegator(int word, char pos) => negators.Contains((word, pos));

    /// <summary>True for a thing or a deed that acts for whose it is (<c>helicopter</c>, <c>raid</c>).</summary>
    public bool IsInstrument(int lemma) => instruments.Contains(lemma);

    /// <summary>Whether a word tells of a game or a story.</summary>
    public Stage StageOf(int lemma) => stages.GetValueOrDefault(lemma);

    /// <summary>What the word does in grammar.</summary>
    public FunctionWord Function(int word) => functions.GetValueOrDefault(word);

    private void LoadComplements(string file, WordTable words)
    {
        var table = KnowledgeTable.Read(file, "lemma", "pos", "modality", "polarity");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (!Enum.TryParse(row["modality"], ignoreCase: true, out Modality modality))
                throw row.Fault($"expected a modality (actual, ongoing, planned, requested, possible, conditional), found '{row["modality"]}'");
            if (row["pos"] is not ("verb" or "noun" or "adjective")) throw row.Fault($"expected verb, noun or adjective, found '{row["pos"]}'");
            string[] parts = row["lemma"].Split(' ');
            // "be about", "be due": the adjective or adverb is the predicate of the tree, the copula hangs on it.
            (string lemma, string second, char pos) = parts is ["be", var predicate] ? (predicate, "", 'a') : (parts[0], parts.Length > 1 ? parts[1] : "", row["pos"][0]);
            effects[(words.Add(lemma), second.Length > 0 ? words.Add(second) : -1, pos)] = new ComplementEffect(modality, row["polarity"] == "denied");
        }
    }

    private static FunctionWord ParseFunction(KnowledgeTable.Row row) =>
        Enum.TryParse(row["function"].Replace("-", ""), ignoreCase: true, out FunctionWord function) && function != FunctionWord.None
            ? function
            : throw row.Fault($"expected a function, found '{row["function"]}'");

    private static string FirstWord(string phrase) => phrase.Split(' ')[0];

    private static string LastWord(string phrase) => phrase.Split(' ')[^1];
}
