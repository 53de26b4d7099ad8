namespace Dragoman.Language;

/// <summary>The pairs of universal and Penn tag that the tagger chooses from: class number to pair. Written with the model.</summary>
internal sealed class TagClasses
{
    private readonly List<ushort> pairs = [];

    public int Count => pairs.Count;

    public Upos UposOf(int tagClass) => (Upos)(pairs[tagClass] >> 8);

    public Xpos XposOf(int tagClass) => (Xpos)(pairs[tagClass] & 255);

    /// <summary>The class of a pair, or -1.</summary>
    public int Find(Upos upos, Xpos xpos) => pairs.IndexOf((ushort)((int)upos << 8 | (int)xpos));

    public void Add(Upos upos, Xpos xpos) => pairs.Add((ushort)((int)upos << 8 | (int)xpos));

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)pairs.Count);
        foreach (ushort pair in pairs) writer.Write(pair);
    }

    public static TagClasses Read(BinaryReader reader)
    {
        var tags = new TagClasses();
        for (int n = reader.ReadByte(); n > 0; n--) tags.pairs.Add(reader.ReadUInt16());
        return tags;
    }
}
