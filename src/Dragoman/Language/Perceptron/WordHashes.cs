namespace Dragoman.Language;

/// <summary>Hashes of the parts of each word of a document that taggers look at. Index 0 is padding: token t has the index t + 1.</summary>
internal sealed class WordHashes
{
    public const int PrefixCount = 3;
    public const int SuffixCount = 4;

    public uint[] Lower = [];
    public uint[] Shape = [];
    public uint[] Prefix = [];
    public uint[] Suffix = [];

    /// <summary>Computes the hashes of all tokens.</summary>
    public void Run(Document document)
    {
        int size = document.TokenCount + 2;
        if (Lower.Length < size)
        {
            size = Math.Max(size, 2 * Lower.Length);
            Lower = new uint[size];
            Shape = new uint[size];
            Prefix = new uint[size * PrefixCount];
            Suffix = new uint[size * SuffixCount];
        }
        for (int t = 0; t < document.TokenCount; t++)
        {
            int i = t + 1;
            ReadOnlySpan<char> lower = document.Words[document.Lower[t]];
            Lower[i] = WordTable.Hash(IsNumber(lower) ? "0" : lower);
            Shape[i] = ShapeOf(document.Words[document.Form[t]]);
            for (int k = 0; k < PrefixCount; k++) Prefix[i * PrefixCount + k] = WordTable.Hash(lower[..Math.Min(k + 1, lower.Length)]);
            for (int k = 0; k < SuffixCount; k++) Suffix[i * SuffixCount + k] = WordTable.Hash(lower[Math.Max(0, lower.Length - k - 1)..]);
        }
    }

    /// <summary>Mixes the number of a template with up to three values into one feature; never 0.</summary>
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        uint hash = (a + template * 0x9E3779B9) * 0x85EBCA6B;
        hash = ((hash ^ hash >> 15) + b) * 0xC2B2AE35;
        hash = ((hash ^ hash >> 13) + c) * 0x27D4EB2F;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (!CharacterClass.IsDigit(c) && c is not ('.' or ',')) return false;
        return word.Length > 0 && CharacterClass.IsDigit(word[^1]);
    }

    /// <summary>Capitals, small letters, digits, other marks, each run as one (Xx, X, 0, x-x), and whether the word is long.</summary>
    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        uint shape = 0;
        uint last = 0;
        foreach (char c in form)
        {
            uint kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : CharacterClass.IsDigit(c) ? 3u : c == '.' ? 4u : 5u;
            if (kind != last && shape < 1 << 21) shape = shape * 7 + kind;
            last = kind;
        }
        return shape * 2 + (form.Length > 3 ? 1u : 0u) + 1;
    }
}
