namespace Dragoman.Language;

/// <summary>Token boundaries in the repaired text, before sentences are known.</summary>
internal sealed class TokenBuffer
{
    public int[] Start = new int[1024];
    public int[] End = new int[1024];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int start, int end)
    {
        if (Count == Start.Length)
        {
            Array.Resize(ref Start, 2 * Count);
            Array.Resize(ref End, 2 * Count);
        }
        Start[Count] = start;
        End[Count++] = end;
    }
}
