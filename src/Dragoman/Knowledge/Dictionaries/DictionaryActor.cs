namespace Dragoman.Knowledge.Dictionaries;

/// <summary>A code that an actor has, and from when to when; both days included.</summary>
/// <param name="Code">Three letters of country or kind, then sectors and groups of three letters each (<c>PSEREBHMS</c>).</param>
public readonly record struct DatedCode(string Code, DateOnly From, DateOnly To, int Line)
{
    /// <summary>True for a code that holds at any time where no other does.</summary>
    public bool IsDefault => From == DateOnly.MinValue && To == DateOnly.MaxValue;
}

/// <summary>One actor of a dictionary in the PETRARCH format: its names and its codes.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line of its first name.</param>
public sealed record DictionaryActor(string File, int Line)
{
    /// <summary>Names as they stand in the file, <c>_</c> for a blank.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Codes in the order of the file: the first whose dates hold counts.</summary>
    public List<DatedCode> Codes { get; } = [];
}

/// <summary>A noun of an agent dictionary.</summary>
/// <param name="Phrases">Singular and plural forms, <c>_</c> for a blank.</param>
/// <param name="Code">Letters of the code without the sign.</param>
public sealed record DictionaryAgent(string File, int Line, IReadOnlyList<string> Phrases, string Code);
