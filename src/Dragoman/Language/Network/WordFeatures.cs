namespace Dragoman.Language.Network;

/// <summary>Reads the rows of the feature tables off a form.</summary>
internal sealed class WordFeatures
{
    /// <summary>Most character sequences that are read off one form.</summary>
    public const int MaximumSequences = 72;

    private const int LongestForm = 64;
    private const int SequenceStarts = 24;
    private const int DroppedBits = 1;

    // Part of the hash of a sequence, in weights of every version.
    private const uint SequenceSalt = 7;

    private readonly int[] rows;
    private readonly WordTable vocabulary;
    private readonly NameLists lists;
    private readonly WordVectors vectors;

    /// <param name="shape">The sizes of the tables.</param>
    /// <param name="vocabulary">Normal forms that have a row of their own; word i has row i + 1.</param>
    /// <param name="lists">The lists of names.</param>
    /// <param name="vectors">The fixed word vectors.</param>
    public WordFeatures(NetworkShape shape, WordTable vocabulary, NameLists lists, WordVectors vectors)
    {
        rows = shape.Rows;
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.vectors = vectors;
    }

    /// <summary>The form in lower case, with zeros for digits (a year keeps its century) and one kind of apostrophe. Longer forms are cut at 64 characters.</summary>
    /// <returns>Number of characters written.</returns>
    public static int Normalize(ReadOnlySpan<char> form, Span<char> target)
    {
        int length = Math.Min(form.Length, LongestForm);
        bool year = form.Length == 4 && (form.StartsWith("19") || form.StartsWith("20")) && char.IsAsciiDigit(form[2]) && char.IsAsciiDigit(form[3]);
        for (int i = 0; i < length; i++)
        {
            char c = ToLower(form[i]);
            target[i] = c == '\u2019' ? '\'' : char.IsAsciiDigit(c) && !(year && i < 2) ? '0' : c;
        }
        return length;
    }

    /// <summary>The normal form as a string.</summary>
    public static string Normal(string form)
    {
        Span<char> target = stackalloc char[LongestForm];
        return target[..Normalize(form, target)].ToString();
    }

    /// <summary>Fills one row for each table but the last, and the rows of the last.</summary>
    /// <param name="form">The form as written, not empty.</param>
    /// <param name="single">One entry for each table but <see cref="FeatureTable.Sequences"/>.</param>
    /// <param name="sequences">At least <see cref="MaximumSequences"/> entries.</param>
    /// <param name="vector">The row of the word vector, or -1.</param>
    /// <returns>Number of sequences.</returns>
    public int Read(ReadOnlySpan<char> form, Span<int> single, Span<int> sequences, out int vector)
    {
        Span<char> bounded = stackalloc char[LongestForm + 2];
        int length = Normalize(form, bounded[1..]);
        bounded[0] = '<';
        bounded[length + 1] = '>';
        ReadOnlySpan<char> word = bounded.Slice(1, length);
        single[(int)FeatureTable.Word] = vocabulary.Find(word) + 1;
        single[(int)FeatureTable.Suffix2] = Row(FeatureTable.Suffix2, word[^Math.Min(2, length)..]);
        single[(int)FeatureTable.Suffix3] = Row(FeatureTable.Suffix3, word[^Math.Min(3, length)..]);
        single[(int)FeatureTable.Suffix4] = Row(FeatureTable.Suffix4, word[^Math.Min(4, length)..]);
        single[(int)FeatureTable.FirstLetter] = Row(FeatureTable.FirstLetter, form[..1]);
        single[(int)FeatureTable.Prefix3] = Row(FeatureTable.Prefix3, word[..Math.Min(3, length)]);
        Span<char> shape = stackalloc char[LongestForm];
        single[(int)FeatureTable.Shape] = Row(FeatureTable.Shape, shape[..Shape(form, shape)]);
        single[(int)FeatureTable.Lists] = lists.Of(word, isName: char.IsUpper(form[0]));
        vector = vectors.Find(word);
        return Sequences(bounded[..(length + 2)], sequences);
    }

    private static char ToLower(char c) => c >= 128 ? char.ToLowerInvariant(c) : (uint)(c - 'A') < 26 ? (char)(c | 0x20) : c;

    // The hash of a sequence goes on from that of the shorter one with the same start.
    private int Sequences(ReadOnlySpan<char> bounded, Span<int> sequences)
    {
        int count = 0;
        for (int start = 0; start < Math.Min(SequenceStarts, bounded.Length - 2); start++)
        {
            uint hash = WordTable.HashStart;
            for (int size = 1; size <= 5 && start + size <= bounded.Length; size++)
            {
                hash = WordTable.HashNext(hash, bounded[start + size - 1]);
                if (size >= 3) sequences[count++] = Row(FeatureTable.Sequences, WordTable.HashEnd(hash));
            }
        }
        return count;
    }

    // Capitals as X, small letters as x, digits as 0, other characters as they are; a run is cut at three.
    private static int Shape(ReadOnlySpan<char> form, Span<char> target)
    {
        int count = 0, run = 0;
        char previous = '\0';
        foreach (char c in form[..Math.Min(form.Length, LongestForm)])
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= 3) target[count++] = kind;
        }
        return count;
    }

    private int Row(FeatureTable table, ReadOnlySpan<char> key) => Row(table, WordTable.Hash(key));

    private int Row(FeatureTable table, uint hash) =>
        (int)((hash ^ (table == FeatureTable.Sequences ? SequenceSalt : (uint)table) * 0x9E3779B1u) * 0x85EBCA6Bu >> DroppedBits) % rows[(int)table];
}
