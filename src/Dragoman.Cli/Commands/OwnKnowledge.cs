using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>The option <c>--knowledge DIR</c>: examples, classes and types of the user's own, added to those that come with the program.</summary>
internal static class OwnKnowledge
{
    public static Option<DirectoryInfo?> Option() => new("--knowledge")
    {
        Description = "A folder of your own: *.examples in it or in its folder events, and, where wanted, positions, classes and ontology/types.tsv. Added to what comes with the program.",
        HelpName = "folder",
    };
}
