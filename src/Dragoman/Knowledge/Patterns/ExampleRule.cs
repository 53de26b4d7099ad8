namespace Dragoman.Knowledge.Patterns;

/// <summary>What a mark in an example stands for.</summary>
public enum MarkKind : byte
{
    /// <summary><c>*trigger*</c>: the words that carry the event.</summary>
    Trigger,

    /// <summary><c>[actor]</c>.</summary>
    Actor,

    /// <summary><c>&lt;recipient&gt;</c>.</summary>
    Recipient,

    /// <summary><c>{theme}</c>: words that the text must have.</summary>
    Theme,
}

/// <summary>One mark: a half-open range of the example's plain text, and the class of words that may stand there.</summary>
public sealed record Mark(MarkKind Kind, int Start, int End, string? Class);

/// <summary>One example sentence, its marks taken out of the text.</summary>
/// <param name="Line">Line of the file.</param>
public sealed record Example(string Text, IReadOnlyList<Mark> Marks, int Line);

/// <summary>A sentence that must code to nothing.</summary>
public sealed record CounterExample(string Text, int Line);

/// <summary>What a header demands of who fills a role, beyond the words of the example.</summary>
public enum RoleDemand : byte
{
    None,

    /// <summary>States and their bodies, international and non-governmental organisations, parties, armed groups: those who hold or seek public power.</summary>
    Official,

    /// <summary>A country, region or city, or a name that the knowledge does not hold.</summary>
    Land,

    /// <summary>People or a body of them: the owner of a thing is not enough.</summary>
    People,
}

/// <summary>One category as a file defines it: a header, sentences that mean it and sentences that do not.</summary>
public sealed record ExampleRule
{
    /// <summary>Event type, or POSITION.</summary>
    public required string Type { get; init; }

    /// <summary>Id: type and name in lower case, <c>request/expel</c>.</summary>
    public required string Id { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>What one who acts must be, where somebody is named.</summary>
    public RoleDemand ActorDemand { get; init; }

    /// <summary>What one whom it concerns must be, where somebody is named.</summary>
    public RoleDemand RecipientDemand { get; init; }

    /// <summary>Stance of a position.</summary>
    public string? Stance { get; init; }

    /// <summary>True where the words themselves deny the stance.</summary>
    public bool Denied { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public List<Example> Examples { get; } = [];

    public List<CounterExample> CounterExamples { get; } = [];
}
