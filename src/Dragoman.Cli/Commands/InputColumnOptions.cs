using System.CommandLine;
using Dragoman.Formats.In;

namespace Dragoman.Cli.Commands;

/// <summary>The options that name the columns of JSON Lines and CSV, for every command that reads inputs.</summary>
internal sealed class InputColumnOptions
{
    private readonly Option<string> text = Column("--text-column", "text of the report");
    private readonly Option<string> title = Column("--title-column", "title");
    private readonly Option<string> date = Column("--date-column", "day of publication");
    private readonly Option<string> source = Column("--source-column", "newswire or outlet");
    private readonly Option<string> url = Column("--url-column", "address");

    /// <summary>Adds the options to a command.</summary>
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

    private static Option<string> Column(string name, string content) =>
        new(name) { Description = $"Field or column of JSON Lines and CSV that holds the {content}; the usual names are tried where not given.", HelpName = "name" };
}
