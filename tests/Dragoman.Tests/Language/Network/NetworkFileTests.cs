using Dragoman.Language;
using Dragoman.Language.Network;
using Xunit;

namespace Dragoman.Tests.Language.Network;

public sealed class NetworkFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Weights_come_back_as_written()
    {
        NetworkWeights weights = NetworkSamples.RandomWeights();
        NetworkFile.Write(path, weights);
        NetworkWeights read = NetworkWeights.Load(path);
        Assert.Equal(weights.Dense, read.Dense);
        Assert.Equal(weights.Tables, read.Tables);
        Assert.Equal(weights.Frequent, read.Frequent);
        Document first = NetworkSamples.RandomDocument(1, 12, 30), second = NetworkSamples.RandomDocument(1, 12, 30);
        new NetworkParser(weights, RelationTable.Read([], "none")).Run(first);
        new NetworkParser(read, RelationTable.Read([], "none")).Run(second);
        Assert.Equal(NetworkSamples.Labels(first), NetworkSamples.Labels(second));
    }

    [Fact]
    public void A_file_cut_short_is_refused_by_name()
    {
        NetworkFile.Write(path, NetworkSamples.RandomWeights());
        byte[] bytes = File.ReadAllBytes(path);
        foreach (int length in (int[])[10, 60, bytes.Length / 2, bytes.Length - 1])
        {
            File.WriteAllBytes(path, bytes[..length]);
            InvalidDataException fault = Assert.Throws<InvalidDataException>(() => NetworkWeights.Load(path));
            Assert.Contains(path, fault.Message);
        }
    }

    [Fact]
    public void Another_file_or_version_is_refused_by_name()
    {
        File.WriteAllText(path, "not weights at all");
        Assert.Contains("not a weights file", Assert.Throws<InvalidDataException>(() => NetworkWeights.Load(path)).Message);
        NetworkFile.Write(path, NetworkSamples.RandomWeights());
        byte[] bytes = File.ReadAllBytes(path);
        bytes[8] = 99;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("version 99", Assert.Throws<InvalidDataException>(() => NetworkWeights.Load(path)).Message);
    }
}
