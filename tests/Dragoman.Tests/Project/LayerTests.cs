using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Dragoman.Tests.Project;

/// <summary>Arrows point one way: the command line knows all, the store, the formats and training know the reader, the reader knows the base library alone.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> allowed = new()
    {
        ["Dragoman"] = [],
        ["Dragoman.Training"] = ["Dragoman"],
        ["Dragoman.Formats"] = ["Dragoman"],
        ["Dragoman.Store"] = ["Dragoman"],
        ["Dragoman.Cli"] = ["Dragoman", "Dragoman.Training", "Dragoman.Formats", "Dragoman.Store"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.PathOf("src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_file_names_only_layers_below(string project)
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.True(allowed.ContainsKey(project), $"{project} has no layer yet: say here what it may refer to");
        Assert.Empty(references.Except(allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_uses_only_layers_below(string project)
    {
        IEnumerable<string> references = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(allowed.ContainsKey);
        Assert.Empty(references.Except(allowed[project]));
    }

    [Fact]
    public void Reader_needs_no_package()
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", "Dragoman", "Dragoman.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
        Assert.Empty(file.Descendants("FrameworkReference"));
    }

    [Fact]
    public void Reader_uses_the_base_library_alone()
    {
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (AssemblyName reference in Assembly.Load("Dragoman").GetReferencedAssemblies())
            Assert.True(System.IO.File.Exists(Path.Combine(shared, reference.Name + ".dll")), $"{reference.Name} is not of the base library");
    }

    [Fact]
    public void Every_project_of_the_sources_is_in_the_solution()
    {
        string solution = System.IO.File.ReadAllText(Repository.PathOf("Dragoman.slnx"));
        foreach (string project in allowed.Keys) Assert.Contains($"src/{project}/{project}.csproj", solution);
    }
}
