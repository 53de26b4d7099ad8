using System.Globalization;
using Dragoman.Record;

namespace Dragoman.Cli.Pages;

/// <summary>The terms of the record in words for a reader.</summary>
internal static class PageWords
{
    /// <summary>Whether an event happened; null where the report has it as a plain fact.</summary>
    public static string? Standing(EventRecord item) => (item.Polarity, item.Modality) switch
    {
        ("affirmed", "actual") => null,
        ("affirmed", "ongoing") => "going on",
        ("affirmed", "planned") => "planned: has not happened",
        ("affirmed", "requested") => "requested: has not happened",
        ("affirmed", "possible") => "possible: not known to have happened",
        ("affirmed", "conditional") => "under a condition: has not happened",
        ("denied", "actual") => "denied: did not happen",
        ("denied", "ongoing") => "denied: is not going on",
        ("denied", "planned") => "denied: will not happen",
        ("denied", "requested") => "requested not to happen",
        ("denied", "possible") => "denied: cannot have happened",
        ("denied", "conditional") => "under a condition: will not happen",
        _ => $"{item.Polarity}, {item.Modality}",
    };

    /// <summary>By whom an item was said: <c>says Athens</c>, <c>denied by Athens</c>.</summary>
    public static string SaidBy(string attitude, string speaker) => attitude switch
    {
        "says" => $"says {speaker}",
        "denies" => $"denied by {speaker}",
        "admits" => $"admitted by {speaker}",
        "warns" => $"warning by {speaker}",
        "promises" => $"promised by {speaker}",
        "demands" => $"demanded by {speaker}",
        "asks" => $"asked by {speaker}",
        "praises" => $"praised by {speaker}",
        "condemns" => $"condemned by {speaker}",
        "reports" => $"reported by {speaker}",
        "believes" => $"believed by {speaker}",
        _ => $"{attitude}: {speaker}",
    };

    /// <summary><c>at-least</c> as <c>at least</c>.</summary>
    public static string Bound(string bound) => bound switch
    {
        "exact" => "exactly",
        "unknown" => "not known",
        _ => Plain(bound),
    };

    /// <summary>The number of a figure in words: <c>at least 20</c>, <c>600 to 700</c>, <c>an unknown number of</c>.</summary>
    public static string Amount(FigureRecord figure)
    {
        string low = Number(figure.Low), high = Number(figure.High);
        return figure.Bound switch
        {
            "unknown" => "an unknown number of",
            "exact" => low,
            "at-most" or "less-than" => $"{Plain(figure.Bound)} {high}",
            "at-least" or "more-than" => $"{Plain(figure.Bound)} {low}",
            _ => low == high ? $"about {low}" : $"{low} to {high}",
        };
    }

    private static string Number(double? value) => value is { } number ? number.ToString("#,##0.##", CultureInfo.InvariantCulture) : "?";

    /// <summary>A position as the rest of a sentence that begins with its holder.</summary>
    public static string Stance(PositionRecord position, string matter)
    {
        bool denied = position.Polarity == "denied";
        return position.Stance switch
        {
            "designates-terrorist" => $"{Verb("consider", "considers", denied)} {matter} terrorist",
            "recognizes" => $"{Verb("recognize", "recognizes", denied)} {matter}",
            "supports" => $"{Verb("support", "supports", denied)} {matter}",
            "opposes" => $"{Verb("oppose", "opposes", denied)} {matter}",
            "condemns" => $"{Verb("condemn", "condemns", denied)} {matter}",
            "maintains-relations" => $"{Verb("maintain", "maintains", denied)} relations with {matter}",
            "calls-for" => $"{Verb("call", "calls", denied)} for {matter}",
            "insists-on" => $"{Verb("insist", "insists", denied)} on {matter}",
            "considers" => $"{Verb("consider", "considers", denied)} {matter}",
            _ => $"{(denied ? "not " : "")}{Plain(position.Stance)} {matter}",
        };
    }

    /// <summary>A term with blanks for its hyphens.</summary>
    public static string Plain(string term) => term.Replace('-', ' ');

    private static string Verb(string bare, string present, bool denied) => denied ? "does not " + bare : present;
}
