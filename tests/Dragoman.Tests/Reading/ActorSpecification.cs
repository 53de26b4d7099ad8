using Dragoman.Reading;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/actors</c>: each row is a case.</summary>
public sealed class ActorSpecification(ActorReader reader) : IClassFixture<ActorReader>
{
    public static TheoryData<ActorCase> Cases() => [.. ActorCases.Read(Repository.PathOf("tests", "Specs", "actors"))];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Words_mean_the_actor(ActorCase row)
    {
        (string code, string name) = ActorCases.Resolve(reader.Reader, row);
        Assert.Equal($"{row.Code} {row.Name}", row.Name.Length == 0 ? $"{code} " : $"{code} {name}");
    }
}

/// <summary>The reader over the shipped models and knowledge, loaded once.</summary>
public sealed class ActorReader
{
    public Reader Reader { get; } = Reader.Load(Repository.PathOf("models"), Repository.PathOf("knowledge"));
}
