using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>What a noun beside a number is.</summary>
public enum CountedKind : byte
{
    Unknown,
    Person,
    Thing,
    Never,
}

/// <summary>A row of <c>numbers.tsv</c>.</summary>
public readonly record struct NumberWord(double? Low, double? High, FigureBound Bound, bool IsScale);

/// <summary>The words of figures: measures, numbers, bounds, currencies, counted nouns. Read-only after loading.</summary>
public sealed class FigureLexicon
{
    private readonly KeyTable measuresOf = new(), counted = new(), uses = new();
    private readonly List<List<MeasureEntry>> measures = [];
    private readonly PhraseTable numbers = new();
    private NumberWord[] numberValues = [];
    private readonly PhraseTable boundsBefore = new();
    private readonly PhraseTable boundsAfter = new();
    private readonly PhraseTable currencies = new();
    private readonly List<string> codes = [];

    /// <summary>Reads the files of <c>knowledge/figures</c>.</summary>
    /// <exception cref="KnowledgeException">A row has another shape.</exception>
    public static FigureLexicon Load(string directory, WordTable words)
    {
        var lexicon = new FigureLexicon();
        lexicon.LoadNumbers(Path.Combine(directory, "numbers.tsv"), words);
        lexicon.LoadBounds(Path.Combine(directory, "bounds.tsv"), words);
        lexicon.LoadCurrencies(Path.Combine(directory, "currencies.tsv"), words);
        HashSet<string> means = [], broad = [];
        lexicon.LoadWords(Path.Combine(directory, "words.tsv"), words, means, broad);
        lexicon.LoadMeasures(Path.Combine(directory, "measures.tsv"), words, means, broad);
        return lexicon;
    }

    /// <summary>The measures that a word may stand for, phrases of several words first; null where it is none.</summary>
    /// <param name="lemma">Lemma of the verb, adjective or head noun.</param>
    /// <param name="pos">v, n or a.</param>
    public List<MeasureEntry>? Measures(int lemma, char pos) => measuresOf.Find(lemma, mark: pos) is var found and >= 0 ? measures[found] : null;

    /// <summary>What a noun (lemma) beside a number is.</summary>
    public CountedKind Counted(int lemma) => (CountedKind)Math.Max(0, counted.Find(lemma));

    /// <summary>The use of a word (lemma or lower case) in <c>words.tsv</c>.</summary>
    public FigureWord Use(int word) => (FigureWord)Math.Max(0, uses.Find(word));

    /// <summary>Number phrases over lower-case words; values are read with <see cref="Number"/>.</summary>
    public PhraseTable Numbers => numbers;

    /// <summary>Phrases before a number; values are a <see cref="FigureBound"/>.</summary>
    public PhraseTable BoundsBefore => boundsBefore;

    /// <summary>Phrases after a number; values are a <see cref="FigureBound"/>.</summary>
    public PhraseTable BoundsAfter => boundsAfter;

    /// <summary>Currencies; values are read with <see cref="CurrencyCode"/>.</summary>
    public PhraseTable Currencies => currencies;

    /// <summary>What a number phrase stands for.</summary>
    public NumberWord Number(int value) => numberValues[value];

    /// <summary>ISO 4217 code.</summary>
    public string CurrencyCode(int value) => codes[value];

    private void LoadNumbers(string file, WordTable words)
    {
        var table = KnowledgeTable.Read(file, "word", "low", "high", "bound");
        numberValues = new NumberWord[table.Count];
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            bool scale = row["bound"] == "scale";
            numbers.Add(Cut(row["word"], words), i);
            numberValues[i] = new NumberWord(Amount(row, "low"), Amount(row, "high"), scale ? FigureBound.Exact : Bound(row), scale);
        }
    }

    private static double? Amount(KnowledgeTable.Row row, string column)
    {
        if (row[column].Length == 0) return null;
        return PlainNumber.TryRead(row[column], NumberStyles.AllowDecimalPoint, out double value) ? value : throw row.Fault($"expected a number, found '{row[column]}'");
    }

    private static FigureBound Bound(KnowledgeTable.Row row) => row["bound"] switch
    {
        "exact" => FigureBound.Exact,
        "about" => FigureBound.About,
        "at-least" => FigureBound.AtLeast,
        "more-than" => FigureBound.MoreThan,
        "at-most" => FigureBound.AtMost,
        "less-than" => FigureBound.LessThan,
        "between" => FigureBound.Between,
        "unknown" => FigureBound.Unknown,
        _ => throw row.Fault($"expected a bound, found '{row["bound"]}'"),
    };

    private void LoadBounds(string file, WordTable words)
    {
        var table = KnowledgeTable.Read(file, "phrase", "bound", "position");
        for (int i = 0; i < table.Count; i++)
        {
            if (table[i]["position"] is not ("before" or "after")) throw table[i].Fault($"expected before or after, found '{table[i]["position"]}'");
            (table[i]["position"] == "before" ? boundsBefore : boundsAfter).Add(Cut(table[i]["phrase"], words), (int)Bound(table[i]));
        }
    }

    private void LoadCurrencies(string file, WordTable words)
    {
        var table = KnowledgeTable.Read(file, "word", "code", "country");
        for (int i = 0; i < table.Count; i++)
        {
            currencies.Add(Cut(table[i]["word"], words), codes.Count);
            codes.Add(table[i]["code"]);
        }
    }

    private void LoadWords(string file, WordTable words, HashSet<string> means, HashSet<string> broad)
    {
        var table = KnowledgeTable.Read(file, "word", "use");
        for (int i = 0; i < table.Count; i++)
        {
            int word = words.Add(table[i]["word"]);
            switch (table[i]["use"])
            {
                case "person": counted.Set(word, (int)CountedKind.Person); break;
                case "thing": counted.Set(word, (int)CountedKind.Thing); break;
                case "never": counted.Set(word, (int)CountedKind.Never); break;
                case "means": means.Add(table[i]["word"]); break;
                case "broad": broad.Add(table[i]["word"]); break;
                default:
                    uses.Set(word, EnumName.TryRead(table[i]["use"], out FigureWord use) && use != FigureWord.None
                        ? (int)use
                        : throw table[i].Fault($"expected person, thing, never, means, broad or the use of a word, found '{table[i]["use"]}'"));
                    break;
            }
        }
    }

    private void LoadMeasures(string file, WordTable words, HashSet<string> means, HashSet<string> broad)
    {
        var table = KnowledgeTable.Read(file, "word", "pos", "measure", "unit", "slot");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (!EnumName.TryRead(row["slot"], out MeasureSlot slot)) throw row.Fault($"expected a slot, found '{row["slot"]}'");
            char pos = row["pos"] switch { "verb" => 'v', "noun" => 'n', "adjective" => 'a', _ => throw row.Fault($"expected verb, noun or adjective, found '{row["pos"]}'") };
            int[] phrase = Cut(row["word"], words);
            (int head, int[] others) = pos == 'n' ? (phrase[^1], phrase[..^1]) : (phrase[0], phrase[1..]);
            var entry = new MeasureEntry(others, pos, row["measure"], row["unit"], slot, means.Contains(row["word"]), broad.Contains(row["word"]));
            if (measuresOf.Find(head, mark: pos) < 0)
            {
                measuresOf.Set(head, measures.Count, mark: pos);
                measures.Add([]);
            }
            List<MeasureEntry> entries = Measures(head, pos)!;
            int place = entries.FindIndex(other => other.Others.Length < others.Length);
            entries.Insert(place < 0 ? entries.Count : place, entry);
        }
    }

    /// <summary>The words of a phrase as the tokenizer cuts them: at blanks and around hyphens.</summary>
    private static int[] Cut(string phrase, WordTable words)
    {
        string[] parts = phrase.ToLowerInvariant().Replace("-", " - ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.ConvertAll(parts, part => words.Add(part));
    }
}
