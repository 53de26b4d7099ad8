using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A half-open range of tokens.</summary>
public readonly record struct TokenRange(int First, int End)
{
    /// <summary>True where the token lies inside.</summary>
    public bool Contains(int token) => token >= First && token < End;
}

/// <summary>A statement of one report while it is read.</summary>
public sealed class Statement
{
    /// <summary>Tokens of the cue; empty for a quotation that stands alone.</summary>
    public required TokenRange Cue { get; init; }

    /// <summary>The cue's node in the propositions, -1 where there is none.</summary>
    public required int CueToken { get; init; }

    /// <summary>True where the cue itself stands between quotation marks.</summary>
    public bool Quoted { get; init; }

    /// <summary>Head token of the source, -1 where nobody is named.</summary>
    public required int SourceToken { get; init; }

    /// <summary>The words of the source, null where nobody is named.</summary>
    public TextSpan? Source { get; init; }

    public List<Actor> Speakers { get; } = [];

    public List<Actor> Addressees { get; } = [];

    /// <summary>What is said, in the order of the text.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>direct, indirect or mixed.</summary>
    public required string Form { get; set; }

    /// <summary>Attitude of the record format.</summary>
    public required string Attitude { get; init; }

    /// <summary>Channel of the record format, or null.</summary>
    public string? Channel { get; set; }

    /// <summary>The statement that this one stands in, or null.</summary>
    public Statement? Within { get; set; }

    /// <summary>Id of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>True where the token lies in what is said.</summary>
    public bool Says(int token)
    {
        foreach (TokenRange range in Content)
            if (range.Contains(token)) return true;
        return false;
    }
}
