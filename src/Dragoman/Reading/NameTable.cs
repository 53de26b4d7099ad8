namespace Dragoman.Reading;

/// <summary>Where names and nouns of the knowledge files stand in a report: ranges of tokens with their meanings. Used again for the next report.</summary>
public sealed class NameTable
{
    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>First token of each name.</summary>
    public int[] First = new int[256];

    /// <summary>One past the last token of each name.</summary>
    public int[] End = new int[256];

    /// <summary>Index of the first of the name's meanings in <see cref="Senses"/>.</summary>
    public int[] FirstSense = new int[257];

    /// <summary>Meanings: indices into the lexicon's senses.</summary>
    public int[] Senses = new int[512];

    /// <summary>The name that covers each token, or -1.</summary>
    public int[] At = [];

    private int senseCount;

    /// <summary>Empties the table for a document of <paramref name="tokens"/> tokens.</summary>
    public void Reset(int tokens)
    {
        (Count, senseCount) = (0, 0);
        if (At.Length < tokens) At = new int[Math.Max(tokens, 512)];
        Array.Fill(At, -1, 0, tokens);
    }

    /// <summary>One past the last meaning of a name.</summary>
    public int EndSense(int name) => name + 1 < Count ? FirstSense[name + 1] : senseCount;

    internal void Begin(int first, int end)
    {
        if (Count + 1 >= First.Length)
        {
            Array.Resize(ref First, 2 * First.Length);
            Array.Resize(ref End, First.Length);
            Array.Resize(ref FirstSense, First.Length + 1);
        }
        (First[Count], End[Count], FirstSense[Count]) = (first, end, senseCount);
        Array.Fill(At, Count, first, end - first);
        Count++;
    }

    internal void AddSense(int sense)
    {
        if (senseCount == Senses.Length) Array.Resize(ref Senses, 2 * senseCount);
        Senses[senseCount++] = sense;
    }
}
