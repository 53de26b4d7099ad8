using Spectre.Console;

namespace Dragoman.Cli.Pages;

/// <summary>Colours of the page, of the sixteen that every terminal shows in its own theme.</summary>
internal static class PageStyles
{
    public static readonly Style Title = new(decoration: Decoration.Bold);
    public static readonly Style Section = new(Color.Teal, decoration: Decoration.Bold);
    public static readonly Style Name = new(decoration: Decoration.Bold);
    public static readonly Style Words = Style.Plain;
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Caution = new(Color.Olive);
    public static readonly Style Alarm = new(Color.Maroon, decoration: Decoration.Bold);
    private static readonly Style verbalCooperation = new(Color.Green);
    private static readonly Style materialCooperation = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style verbalConflict = new(Color.Maroon);

    /// <summary>Green for cooperation, red for conflict, bold where it is more than words.</summary>
    public static Style OfQuad(string? quad) => quad switch
    {
        "verbal-cooperation" => verbalCooperation,
        "material-cooperation" => materialCooperation,
        "verbal-conflict" => verbalConflict,
        "material-conflict" => Alarm,
        _ => Name,
    };
}
