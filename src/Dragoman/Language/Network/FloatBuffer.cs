namespace Dragoman.Language.Network;

/// <summary>Floats that do not move, aligned to 64 bytes; grows, never shrinks.</summary>
internal sealed unsafe class FloatBuffer
{
    private const int Alignment = 64;

    private float[] memory = [];

    public FloatBuffer(int length = 0) => Reserve(length);

    /// <summary>The first float. Valid until the next growing <see cref="Reserve"/>, and as long as this object lives.</summary>
    public float* Pointer { get; private set; }

    /// <summary>Floats that can be used.</summary>
    public int Length { get; private set; }

    public Span<float> Span => new(Pointer, Length);

    /// <summary>Makes room for <paramref name="length"/> floats; where it grows, the content is lost and zero.</summary>
    public void Reserve(int length)
    {
        if (length <= Length) return;
        memory = GC.AllocateArray<float>(length + Alignment / sizeof(float), pinned: true);
        fixed (float* first = memory) Pointer = (float*)(((nint)first + Alignment - 1) & ~(Alignment - 1));
        Length = length;
    }
}
