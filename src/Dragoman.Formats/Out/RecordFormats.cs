using Dragoman.Knowledge;

namespace Dragoman.Formats.Out;

/// <summary>The forms that records are written in, by the name that <c>--to</c> takes. Shared by all threads.</summary>
public sealed class RecordFormats
{
    private static readonly Dictionary<string, Func<FormatDescription, Func<ExportTables>, RecordFormat>> makers = new()
    {
        ["jsonl"] = (description, _) => new RecordLinesFormat(description),
        ["plover"] = (description, tables) => new PloverFormat(description, tables()),
        ["csv"] = (description, tables) => new CsvFormat(description, tables()),
        ["gdelt"] = (description, tables) => new GdeltFormat(description, tables()),
        ["icews"] = (description, tables) => new IcewsFormat(description, tables()),
        ["polecat"] = (description, tables) => new PolecatFormat(description, tables()),
        ["phoenix"] = (description, tables) => new PhoenixFormat(description, tables()),
        ["cameo"] = (description, tables) => new CameoFormat(description, tables()),
        ["webannotation"] = (description, tables) => new WebAnnotationFormat(description, tables()),
        ["geojson"] = (description, tables) => new GeoJsonFormat(description, tables()),
        ["conllu"] = (description, _) => new ConlluFormat(description),
        ["ftm"] = (description, tables) => new FollowTheMoneyFormat(description, tables()),
    };

    private readonly Dictionary<string, FormatDescription> descriptions;
    private readonly Lazy<ExportTables> tables;

    private RecordFormats(string knowledge)
    {
        descriptions = ExportTables.ReadDescriptions(knowledge);
        tables = new Lazy<ExportTables>(() => ExportTables.Load(knowledge));
    }

    /// <summary>The names, in the order in which they are told to a user.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. makers.Keys];

    /// <summary>Reads what the formats are; their tables only when one is asked for that has them.</summary>
    /// <param name="knowledge">The folder <c>knowledge</c>.</param>
    /// <exception cref="Text.MissingComponentException">A table is not there.</exception>
    /// <exception cref="KnowledgeException">A table has a fault.</exception>
    public static RecordFormats Load(string knowledge) => new(knowledge);

    /// <summary>The format of a name.</summary>
    /// <exception cref="ArgumentException">There is no format of that name.</exception>
    public RecordFormat Get(string name)
    {
        if (!makers.TryGetValue(name, out var make) || !descriptions.TryGetValue(name, out FormatDescription? description))
            throw new ArgumentException($"there is no format '{name}'; there are {string.Join(", ", Names)}", nameof(name));
        return make(description, () => tables.Value);
    }
}
