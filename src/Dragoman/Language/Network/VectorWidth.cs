using System.Runtime.Intrinsics;

namespace Dragoman.Language.Network;

/// <summary>How many floats one machine operation takes. Results are bit-equal over all of them.</summary>
internal enum VectorWidth
{
    Scalar = 1,
    Bits128 = 4,
    Bits256 = 8,
    Bits512 = 16,
}

internal static class VectorWidths
{
    /// <summary>The widest that this machine has.</summary>
    public static VectorWidth Widest =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512
        : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128
        : VectorWidth.Scalar;
}
