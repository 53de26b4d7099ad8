using System.Runtime.InteropServices;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>The whole state of a training run between two epochs.</summary>
internal static class Checkpoint
{
    /// <summary>Writes beside the target and then moves, so that an interrupted run leaves the last whole one.</summary>
    public static void Write(string path, NetworkParameters parameters, AdamOptimizer optimizer, int epoch, double best)
    {
        string temporary = path + ".part";
        using (BinaryWriter writer = new(File.Create(temporary)))
        {
            writer.Write(epoch);
            writer.Write(best);
            writer.Write(optimizer.Steps);
            foreach (Memory part in Parts(parameters)) writer.Write(MemoryMarshal.AsBytes(part()));
        }
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Reads what <see cref="Write"/> wrote for the same options and files.</summary>
    /// <returns>Epochs done and the best score so far.</returns>
    /// <exception cref="EndOfStreamException">The file belongs to another shape.</exception>
    public static (int Epoch, double Best) Read(string path, NetworkParameters parameters, AdamOptimizer optimizer)
    {
        using BinaryReader reader = new(File.OpenRead(path));
        int epoch = reader.ReadInt32();
        double best = reader.ReadDouble();
        optimizer.Steps = reader.ReadInt32();
        foreach (Memory part in Parts(parameters)) reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(part()));
        return (epoch, best);
    }

    private delegate Span<float> Memory();

    private static IEnumerable<Memory> Parts(NetworkParameters parameters)
    {
        foreach ((FloatBuffer value, float[] first, float[] second) in parameters.Dense.Select(part => (part.Value, part.FirstMoment, part.SecondMoment))
            .Concat(parameters.Tables.Select(part => (part.Value, part.FirstMoment, part.SecondMoment))))
        {
            yield return () => value.Span;
            yield return () => first;
            yield return () => second;
        }
    }
}
