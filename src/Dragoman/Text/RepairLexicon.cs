using System.Runtime.CompilerServices;
using Dragoman.Knowledge;

namespace Dragoman.Text;

/// <summary>The words that repairs are judged by: the tables of <c>knowledge/repairs</c> and the names of <c>knowledge/actors</c>. Read-only, shared by all threads.</summary>
/// <remarks>Case is folded. A word is a run of letters.</remarks>
public sealed class RepairLexicon
{
    private const int LongestWord = 40;

    // in the order of WordClasses; F stands for all others
    private const string ClassLetters = "NPAVBRD";

    // in the order of WordUses
    private static readonly string[] UseNames =
        ["left", "right", "short", "doubled", "determiner", "subject", "object", "link", "auxiliary", "been", "opener", "said", "frame", "date", "asking", "preposition"];

    // this is read at every start of the program: rows are slices of the file, no field becomes a string, and the loops are compiled once and well
    private const MethodImplOptions Once = MethodImplOptions.AggressiveOptimization;

    private const int Capacity = 1 << 15;

    private char[] letters = new char[8 * Capacity];
    private Word[] words = new Word[Capacity];
    private int[] slots = new int[4 * Capacity];
    private int count;

    private RepairLexicon() { }

    /// <summary>What repairs need to know about a word; the names are those of <c>word-uses.tsv</c>, which explains them.</summary>
    [Flags]
    internal enum WordUses : ushort
    {
        None = 0,
        Left = 1,
        Right = 2,
        Short = 4,
        Doubled = 8,
        Determiner = 16,
        Subject = 32,
        Object = 64,
        Link = 128,
        Auxiliary = 256,
        Been = 512,
        Opener = 1024,
        Said = 2048,
        Frame = 4096,
        Date = 8192,
        Asking = 16384,
        Preposition = 32768,
    }

    /// <summary>Classes of a word in the treebanks, and names of actors.</summary>
    [Flags]
    internal enum WordClasses : byte
    {
        None = 0,
        Noun = 1,
        Name = 2,
        Adjective = 4,
        FiniteVerb = 8,
        OtherVerb = 16,
        Adverb = 32,
        Determiner = 64,
        Actor = 128,
    }

    /// <summary>A word: its number in the treebanks, its classes, its uses. <c>default</c> is an unknown word.</summary>
    internal readonly record struct Entry(int Count, WordClasses Classes, WordUses Uses)
    {
        public bool IsKnown => Count > 0 || Classes != 0 || Uses != 0;

        public bool Is(WordClasses classes) => (Classes & classes) != 0;

        public bool Is(WordUses uses) => (Uses & uses) != 0;
    }

    private struct Word
    {
        public int Start;
        public int Length;
        public int Hash;
        public Entry Entry;
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="knowledgeDirectory">The folder <c>knowledge</c>.</param>
    /// <exception cref="MissingComponentException">A table is not there.</exception>
    /// <exception cref="KnowledgeException">A row has another shape.</exception>
    public static RepairLexicon Load(string knowledgeDirectory)
    {
        var lexicon = new RepairLexicon();
        string repairs = Path.Combine(knowledgeDirectory, "repairs");
        string actors = Path.Combine(knowledgeDirectory, "actors");
        lexicon.ReadCounts(Path.Combine(repairs, "words.tsv"));
        lexicon.ReadUses(Path.Combine(repairs, "word-uses.tsv"));
        foreach (string file in (ReadOnlySpan<string>)["states", "groups", "organisations", "named-institutions", "leaders", "office-holders"])
            lexicon.ReadNames(Path.Combine(actors, file + ".tsv"));
        return lexicon;
    }

    /// <summary>What is known about a word, whatever its case.</summary>
    internal Entry Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return default;
        Span<char> lower = stackalloc char[LongestWord];
        word.ToLowerInvariant(lower);
        lower = lower[..word.Length];
        int index = slots[SlotOf(lower, string.GetHashCode(lower))] - 1;
        return index < 0 ? default : words[index].Entry;
    }

    [MethodImpl(Once)]
    private void ReadCounts(string file)
    {
        var rows = new Rows(file);
        while (rows.Next(out ReadOnlySpan<char> row))
        {
            int tab = row.IndexOf('\t'), second = row.LastIndexOf('\t');
            if (tab < 1 || second == tab || !int.TryParse(row[(tab + 1)..second], out int number)) throw rows.Fault("expected a word, a number, and classes");
            WordClasses classes = WordClasses.None;
            foreach (char c in row[(second + 1)..])
            {
                if (c == 'F') continue;
                int index = ClassLetters.IndexOf(c);
                if (index < 0) throw rows.Fault($"expected classes of {ClassLetters}F");
                classes |= (WordClasses)(1 << index);
            }
            Slot(row[..tab]) = new Entry(number, classes, WordUses.None);
        }
    }

    private void ReadUses(string file)
    {
        var rows = new Rows(file);
        while (rows.Next(out ReadOnlySpan<char> row))
        {
            int tab = row.IndexOf('\t');
            if (tab < 1) throw rows.Fault("expected a word and a list of uses");
            WordUses uses = WordUses.None;
            for (ReadOnlySpan<char> list = row[(tab + 1)..]; !list.IsEmpty;)
            {
                int end = list.IndexOf(';') is var semicolon and >= 0 ? semicolon : list.Length;
                int use = IndexOfUse(list[..end]);
                if (use < 0) throw rows.Fault($"expected one of {string.Join(", ", UseNames)}, found {list[..end]}");
                uses |= (WordUses)(1 << use);
                list = list[Math.Min(end + 1, list.Length)..];
            }
            ref Entry entry = ref Slot(row[..tab]);
            entry = new Entry(entry.Count, entry.Classes, uses);
        }
    }

    private static int IndexOfUse(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < UseNames.Length; i++)
            if (name.SequenceEqual(UseNames[i])) return i;
        return -1;
    }

    /// <summary>Every word of a row that begins with a capital and goes on in small letters is a name.</summary>
    [MethodImpl(Once)]
    private void ReadNames(string file)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var rows = new Rows(file);
        while (rows.Next(out ReadOnlySpan<char> row))
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (!IsLetter(row[i])) continue;
                int start = i++;
                while (i < row.Length && IsLetter(row[i])) i++;
                if (i - start < 3 || i - start > LongestWord || !char.IsUpper(row[start]) || char.IsUpper(row[start + 1])) continue;
                row[start..i].ToLowerInvariant(lower);
                ref Entry entry = ref Slot(lower[..(i - start)]);
                entry = new Entry(entry.Count, entry.Classes | WordClasses.Actor, entry.Uses);
            }
        }
    }

    private static bool IsLetter(char c) => c < 128 ? (uint)((c | 32) - 'a') < 26 : char.IsLetter(c);

    /// <summary>The entry of a word in small letters, made where it is new.</summary>
    [MethodImpl(Once)]
    private ref Entry Slot(ReadOnlySpan<char> word)
    {
        int hash = string.GetHashCode(word);
        int slot = SlotOf(word, hash);
        if (slots[slot] > 0) return ref words[slots[slot] - 1].Entry;
        if (count == words.Length) slot = Grow(word, hash);
        int start = count == 0 ? 0 : words[count - 1].Start + words[count - 1].Length;
        if (start + word.Length > letters.Length) Array.Resize(ref letters, 2 * letters.Length);
        word.CopyTo(letters.AsSpan(start));
        words[count] = new Word { Start = start, Length = word.Length, Hash = hash };
        slots[slot] = ++count;
        return ref words[count - 1].Entry;
    }

    [MethodImpl(Once)]
    private int SlotOf(ReadOnlySpan<char> word, int hash)
    {
        int mask = slots.Length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            int index = slots[slot] - 1;
            if (index < 0 || words[index].Hash == hash && letters.AsSpan(words[index].Start, words[index].Length).SequenceEqual(word)) return slot;
        }
    }

    private int Grow(ReadOnlySpan<char> word, int hash)
    {
        Array.Resize(ref words, 2 * words.Length);
        slots = new int[4 * words.Length];
        for (int i = 0; i < count; i++)
            slots[SlotOf(letters.AsSpan(words[i].Start, words[i].Length), words[i].Hash)] = i + 1;
        return SlotOf(word, hash);
    }

    /// <summary>The rows of a table behind its comments and its header.</summary>
    private ref struct Rows
    {
        private readonly string file;
        private ReadOnlySpan<char> rest;
        private int line;

        public Rows(string file)
        {
            this.file = file;
            if (!File.Exists(file)) throw new MissingComponentException("knowledge file", file);
            rest = File.ReadAllText(file);
            if (!Next(out _)) throw Fault("expected a header row");
        }

        public bool Next(out ReadOnlySpan<char> row)
        {
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOf('\n');
                row = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                line++;
                if (!row.IsEmpty && row[0] != '#') return true;
            }
            row = default;
            return false;
        }

        public readonly KnowledgeException Fault(string expected) => new(file, Math.Max(line, 1), expected);
    }
}
