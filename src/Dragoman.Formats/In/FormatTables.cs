using System.Reflection;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In;

/// <summary>The tables of <c>knowledge/formats</c>. They lie inside the assembly, so that a format is read wherever the program stands.</summary>
internal static class FormatTables
{
    /// <summary>Reads one table.</summary>
    /// <exception cref="KnowledgeException">The header or a row has another shape.</exception>
    public static KnowledgeTable Read(string name, params ReadOnlySpan<string> columns)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the assembly has no table {name}");
        using var reader = new StreamReader(stream);
        return KnowledgeTable.Read("knowledge/formats/" + name, reader, columns);
    }
}
