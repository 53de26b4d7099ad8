using Xunit;

namespace Dragoman.Tests.Formats.In;

/// <summary>Tests that measure the memory of the process run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "memory";
}
