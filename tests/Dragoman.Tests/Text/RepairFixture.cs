using Dragoman.Text;

namespace Dragoman.Tests.Text;

/// <summary>The lexicon of the checkout, loaded once.</summary>
internal static class RepairFixture
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<RepairLexicon> Loaded = new(() => RepairLexicon.Load(Path.Combine(FindRoot(), "knowledge")));

    public static RepairLexicon Lexicon => Loaded.Value;

    public static RepairedText Run(string text) => new TextRepairer(Lexicon).Run(SourceText.FromString(text));

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Dragoman.slnx");
        return folder.FullName;
    }
}
