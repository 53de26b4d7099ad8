using Dragoman.Language.Network;
using Xunit;

namespace Dragoman.Tests.Language.Network;

public sealed class WordVectorsTests
{
    // More values than a register holds, so that the end of a row is read one by one.
    private const int Width = 19;

    private static float[] Vector(float first) => [.. Enumerable.Range(0, Width).Select(i => first - 0.1f * i)];

    private static WordVectors Sample() => WordVectors.Create([("harbour", Vector(1.27f)), ("treaty", Vector(0.5f)), ("treaty", Vector(9f / 8)), ("envoy", Vector(-0.2f))], Width);

    [Theory]
    [InlineData("harbour", 1.27f)]
    [InlineData("treaty", 0.5f)]
    [InlineData("envoy", -0.2f)]
    public void A_vector_comes_back_to_within_half_a_step_and_the_first_of_a_word_stays(string word, float first)
    {
        WordVectors vectors = Sample();
        float[] read = new float[Width];
        vectors.Read(vectors.Find(word), read);
        Assert.Equal(3, vectors.Count);
        Assert.All(read.Zip(Vector(first)), pair => Assert.Equal(pair.Second, pair.First, 0.51f * 2f / 127));
    }

    [Fact]
    public void A_word_without_a_vector_has_zeros()
    {
        WordVectors vectors = Sample();
        float[] read = Vector(3f);
        Assert.Equal(-1, vectors.Find("ceasefire"));
        vectors.Read(vectors.Find("ceasefire"), read);
        Assert.All(read, value => Assert.Equal(0f, value));
        Assert.Equal(-1, WordVectors.None.Find("harbour"));
    }

    [Fact]
    public void Written_and_read_they_are_the_same()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        Sample().Write(writer);
        byte[] bytes = stream.ToArray();
        WordVectors read = WordVectors.Read(new BinaryReader(new MemoryStream(bytes)));
        using MemoryStream again = new();
        using BinaryWriter second = new(again);
        read.Write(second);
        Assert.Equal(bytes, again.ToArray());
        Assert.Throws<EndOfStreamException>(() => WordVectors.Read(new BinaryReader(new MemoryStream(bytes[..^1]))));
    }
}
