namespace Dragoman.Language.Network;

/// <summary>Which lists of names a word stands in: given and family names, places, bodies, nationalities, kinds of people. Kept in the weights file, so that the network meets the lists that it was taught with.</summary>
internal sealed class NameLists
{
    /// <summary>Sets of lists: a row of the table for each.</summary>
    public const int SetCount = 256;

    /// <summary>The list of kinds of people ("minister"): common nouns, whatever their first letter.</summary>
    public const byte Role = 128;

    private readonly WordTable words = new();
    private readonly byte[] sets;

    /// <param name="entries">Normal forms (<see cref="WordFeatures.Normalize"/>), each once, and a bit for each list that they stand in.</param>
    public NameLists(IReadOnlyList<(string Word, byte Set)> entries)
    {
        sets = new byte[entries.Count];
        foreach ((string word, byte set) in entries) sets[words.Add(word)] = set;
        words.Freeze();
    }

    /// <summary>The lists of a normal form, a bit for each; 0 where it stands in none.</summary>
    /// <param name="word">The normal form.</param>
    /// <param name="isName">Written with a capital: "olive" is no given name, "Olive" may be one.</param>
    public int Of(ReadOnlySpan<char> word, bool isName) => words.Find(word) is var number && number < 0 ? 0 : isName ? sets[number] : sets[number] & Role;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static NameLists Read(BinaryReader reader)
    {
        var entries = new (string, byte)[Math.Clamp(reader.ReadInt32(), 0, 1 << 20)];
        for (int i = 0; i < entries.Length; i++) entries[i] = (reader.ReadString(), reader.ReadByte());
        return new NameLists(entries);
    }

    /// <summary>Writes the number of words, then each with its lists.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(words.Count);
        for (int word = 0; word < words.Count; word++)
        {
            writer.Write(words.Text(word));
            writer.Write(sets[word]);
        }
    }
}
