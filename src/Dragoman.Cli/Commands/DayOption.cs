using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dragoman.Cli.Commands;

/// <summary>An option that takes a day, YYYY-MM-DD.</summary>
internal static class DayOption
{
    /// <summary>The option; a value that is no day is a wrong call.</summary>
    public static Option<DateOnly?> Create(string name, string description) =>
        new(name) { Description = description, HelpName = "day", CustomParser = result => Parse(result, name) };

    private static DateOnly? Parse(ArgumentResult result, string name)
    {
        string value = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        result.AddError($"'{value}' is not a day: write {name} as YYYY-MM-DD, for example 2023-10-26.");
        return null;
    }
}
