using System.CommandLine;
using Dragoman.Formats.In;

namespace Dragoman.Cli.Commands;

/// <summary>The options of a command that reads inputs: which column or field of CSV and JSON Lines holds what.</summary>
internal sealed class ColumnArguments
{
    private readonly Option<string> text = Column("--text-column", "the text of a report"), title = Column("--title-column", "its title"), date = Column("--date-column", "its day of publication"),
        source = Column("--source-column", "its newswire or outlet"), url = Column("--url-column", "its address");

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option<string> option in (Option<string>[])[text, title, date, source, url]) command.Options.Add(option);
    }

    /// <summary>What a call says.</summary>
    public InputOptions Of(ParseResult call) => new()
    {
        TextColumn = call.GetValue(text),
        TitleColumn = call.GetValue(title),
        DateColumn = call.GetValue(date),
        SourceColumn = call.GetValue(source),
        UrlColumn = call.GetValue(url),
    };

    private static Option<string> Column(string name, string what) => new(name) { Description = $"Column of CSV or field of JSON Lines that holds {what}; found by its usual names where not given.", HelpName = "name" };
}
