using Dragoman.Record;

namespace Dragoman.Cli.Pages;

/// <summary>Somebody who speaks in a report, with the statements that are theirs.</summary>
/// <param name="Name">The name, or the words for somebody who is not named.</param>
/// <param name="IsNamed">False for words such as "officials", and where nobody is named at all.</param>
internal sealed record Voice(string Name, bool IsNamed, string? Kind)
{
    public List<StatementRecord> Statements { get; } = [];

    /// <summary>The voices through whom these words came to the report, outermost first, each chain once.</summary>
    public List<string> Chains { get; } = [];

    public bool Says(string? statement) => statement is not null && Statements.Exists(item => item.Id == statement);
}
