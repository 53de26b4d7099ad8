using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading.Times;

/// <summary>The words of <c>knowledge/times</c> and what they mean. Read-only after loading; may be shared between threads.</summary>
public sealed class TimeLexicon
{
    private const int LongestPhrase = 64;

    private TimeWord[] entries = new TimeWord[1024];
    private readonly List<string> codes = [];
    private TimePhrase[] phrases = new TimePhrase[256];
    private int phraseCount;
    private readonly PhraseTable phraseTable = new();
    private TimeWord none;

    private TimeLexicon()
    {
    }

    /// <summary>Reads the files of <c>knowledge/times</c>.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="words">The shared words, not yet frozen; documents that are searched must lie over this table.</param>
    /// <exception cref="KnowledgeException">A row has another shape.</exception>
    public static TimeLexicon Load(string directory, WordTable words)
    {
        var lexicon = new TimeLexicon();
        lexicon.LoadCalendar(KnowledgeTable.Read(Path.Combine(directory, "calendar.tsv"), "word", "kind", "value", "caution"), words);
        lexicon.LoadNumbers(KnowledgeTable.Read(Path.Combine(directory, "numbers.tsv"), "word", "kind", "value"), words);
        lexicon.LoadUnits(KnowledgeTable.Read(Path.Combine(directory, "units.tsv"), "word", "unit", "count", "number"), words);
        lexicon.LoadFunctions(KnowledgeTable.Read(Path.Combine(directory, "function-words.tsv"), "word", "function"), words);
        lexicon.LoadTense(KnowledgeTable.Read(Path.Combine(directory, "tense.tsv"), "word", "tense"), words);
        lexicon.LoadPhrases(KnowledgeTable.Read(Path.Combine(directory, "phrases.tsv"), "phrase", "kind", "value"), words);
        return lexicon;
    }

    /// <summary>What is known of a word.</summary>
    internal ref readonly TimeWord this[int word]
    {
        get
        {
            if ((uint)word < (uint)entries.Length) return ref entries[word];
            return ref none;
        }
    }

    /// <summary>The phrases, to be stepped through word by word.</summary>
    internal PhraseTable Phrases => phraseTable;

    /// <summary>The phrase of a handle's value.</summary>
    internal TimePhrase Phrase(int index) => phrases[index];

    /// <summary>The TIMEX3 code of a season or part of the day.</summary>
    internal string Code(int index) => codes[index];

    private ref TimeWord Entry(WordTable words, string word)
    {
        int id = words.Add(word);
        if (id >= entries.Length) Array.Resize(ref entries, Math.Max(id + 1, 2 * entries.Length));
        return ref entries[id];
    }

    private void LoadCalendar(KnowledgeTable table, WordTable words)
    {
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            ref TimeWord entry = ref Entry(words, row["word"]);
            entry.Calendar = Parse<CalendarKind>(row, "kind");
            entry.Caution = Parse<Caution>(row, "caution");
            entry.CalendarValue = entry.Calendar switch
            {
                CalendarKind.Season or CalendarKind.DayPart or CalendarKind.DayParts or CalendarKind.Light => AddCode(row["value"]),
                CalendarKind.Hour => ParseMinutes(row),
                CalendarKind.Zone => row["value"] == "Z" ? 1 : 0,
                _ => ParseNumber(row, "value"),
            };
        }
    }

    private void LoadNumbers(KnowledgeTable table, WordTable words)
    {
        for (int i = 0; i < table.Count; i++)
        {
            ref TimeWord entry = ref Entry(words, table[i]["word"]);
            entry.Number = Parse<NumberKind>(table[i], "kind");
            entry.NumberValue = ParseNumber(table[i], "value");
        }
    }

    private void LoadUnits(KnowledgeTable table, WordTable words)
    {
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            ref TimeWord entry = ref Entry(words, row["word"]);
            entry.Unit = row["unit"] switch
            {
                "S" => TimeUnit.Second,
                "I" => TimeUnit.Minute,
                "H" => TimeUnit.Hour,
                "D" => TimeUnit.Day,
                "W" => TimeUnit.Week,
                "E" => TimeUnit.Weekend,
                "M" => TimeUnit.Month,
                "Q" => TimeUnit.Quarter,
                "Y" => TimeUnit.Year,
                _ => throw row.Fault($"expected a unit (S, I, H, D, W, E, M, Q, Y), found '{row["unit"]}'"),
            };
            entry.UnitCount = ParseNumber(row, "count");
            entry.Plural = row["number"] switch { "plural" => true, "singular" => false, _ => throw row.Fault($"expected singular or plural, found '{row["number"]}'") };
        }
    }

    private void LoadFunctions(KnowledgeTable table, WordTable words)
    {
        for (int i = 0; i < table.Count; i++) Entry(words, table[i]["word"]).Roles |= Parse<TimeRoles>(table[i], "function");
    }

    private void LoadTense(KnowledgeTable table, WordTable words)
    {
        for (int i = 0; i < table.Count; i++) Entry(words, table[i]["word"]).Tense = Parse<TenseCue>(table[i], "tense");
    }

    private void LoadPhrases(KnowledgeTable table, WordTable words)
    {
        Span<int> ids = stackalloc int[LongestPhrase];
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (phraseCount == phrases.Length) Array.Resize(ref phrases, 2 * phrases.Length);
            phrases[phraseCount++] = ParsePhrase(row);
            string phrase = row["phrase"];
            AddPhrase(phrase, words, ids);
            if (phrase.Contains('\'')) AddPhrase(phrase.Replace('\'', '’'), words, ids);
        }
    }

    private void AddPhrase(string phrase, WordTable words, Span<int> ids)
    {
        int count = 0;
        string[] parts = phrase.Split(' ');
        Entry(words, parts[0]).StartsPhrase = true;
        foreach (string word in parts) ids[count++] = words.Add(word);
        phraseTable.Add(ids[..count], phraseCount - 1);
    }

    private static TimePhrase ParsePhrase(KnowledgeTable.Row row)
    {
        PhraseKind kind = Parse<PhraseKind>(row, "kind");
        string value = row["value"];
        if (kind is PhraseKind.Day or PhraseKind.DayAfter) return new TimePhrase(kind, "", ParseNumber(row, "value"));
        if (kind != PhraseKind.Part) return new TimePhrase(kind, value, 0);
        int colon = value.IndexOf(':');
        if (colon < 0 || !int.TryParse(value.AsSpan(0, colon), CultureInfo.InvariantCulture, out int days)) throw row.Fault($"expected days and part of the day (-1:NI), found '{value}'");
        return new TimePhrase(kind, value[(colon + 1)..], days);
    }

    private int AddCode(string code)
    {
        int known = codes.IndexOf(code);
        if (known >= 0) return known;
        codes.Add(code);
        return codes.Count - 1;
    }

    private static int ParseNumber(KnowledgeTable.Row row, string column) =>
        int.TryParse(row[column], CultureInfo.InvariantCulture, out int value) ? value : throw row.Fault($"expected a whole number, found '{row[column]}'");

    private static int ParseMinutes(KnowledgeTable.Row row)
    {
        string[] parts = row["value"].Split(':');
        return parts.Length == 2 && int.TryParse(parts[0], out int hours) && int.TryParse(parts[1], out int minutes)
            ? 60 * hours + minutes
            : throw row.Fault($"expected hours and minutes (12:00), found '{row["value"]}'");
    }

    private static T Parse<T>(KnowledgeTable.Row row, string column) where T : struct, Enum =>
        EnumName.TryRead(row[column].Replace("-", ""), out T value) && value.ToString() != "None"
            ? value
            : throw row.Fault($"unknown {column} '{row[column]}'");
}
