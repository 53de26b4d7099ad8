using Dragoman.Knowledge.Patterns;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A position of one report while it is read.</summary>
public sealed class Position
{
    public required ExampleRule Rule { get; init; }

    public required Actor Holder { get; init; }

    /// <summary>The actor that it is about, or null.</summary>
    public Actor? Object { get; init; }

    /// <summary>The matter that it is about, null where it is an actor.</summary>
    public TextSpan? Matter { get; init; }

    public required bool Denied { get; init; }

    /// <summary>Token at which the pattern starts.</summary>
    public required int Anchor { get; init; }

    public required TextSpan Evidence { get; init; }
}
