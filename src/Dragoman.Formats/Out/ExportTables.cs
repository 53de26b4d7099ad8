using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Formats.Out;

/// <summary>The mapping tables that exports share: <c>knowledge/exports</c>, the ontologies, names of states and kinds of places. Read once, then shared by all threads.</summary>
public sealed class ExportTables
{
    private static readonly string[] quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
    private readonly Dictionary<string, ExportCountry> countries = [];
    private readonly Dictionary<string, ExportSector> sectors = [];
    private readonly Dictionary<string, CameoCode> cameo = [];
    private readonly Dictionary<(string Type, string Mode), double> plover = [];
    private readonly Dictionary<string, int> phoenixClass = [];
    private readonly Dictionary<string, double> phoenixScore = [];
    private readonly Dictionary<string, (string Schema, bool Shared)> kinds = [];
    private readonly HashSet<string> regions = [];
    private readonly string exports;

    private ExportTables(string knowledge)
    {
        exports = Path.Combine(knowledge, "exports");
        Sentences = new SentenceFinder(LanguageRules.Load(Path.Combine(knowledge, "language")));
        ReadCountries(Path.Combine(knowledge, "actors", "states.tsv"));
        ReadOntology(Path.Combine(knowledge, "ontology"));
        Each(Path.Combine(exports, "sectors.tsv"), row => sectors.Add(row["sector"], new ExportSector(row["cameo"], row["icews"], row["phoenix"] == "role")), "sector", "cameo", "icews", "phoenix");
        Each(Path.Combine(exports, "actor-kinds.tsv"), row => kinds.Add(row["kind"], (row["schema"], row["shared"] == "yes")), "kind", "schema", "shared");
        Each(Path.Combine(exports, "phoenix-codes.tsv"), ReadPhoenix, "code", "class", "goldstein");
        Each(Path.Combine(knowledge, "places", "regions.tsv"), row =>
        {
            foreach (string name in row.List("aliases").Append(row["name"])) regions.Add(name);
        }, "name", "kind", "country", "latitude", "longitude", "aliases");
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="knowledge">The folder <c>knowledge</c>.</param>
    /// <exception cref="Text.MissingComponentException">A table is not there.</exception>
    /// <exception cref="KnowledgeException">A table has a fault.</exception>
    public static ExportTables Load(string knowledge) => new(knowledge);

    /// <summary>Finds the sentence of a position.</summary>
    public SentenceFinder Sentences { get; }

    /// <summary>The formats by name, with what they follow.</summary>
    /// <param name="knowledge">The folder <c>knowledge</c>.</param>
    public static Dictionary<string, FormatDescription> ReadDescriptions(string knowledge)
    {
        var formats = new Dictionary<string, FormatDescription>();
        Each(
            Path.Combine(knowledge, "exports", "formats.tsv"),
            row => formats.Add(row["format"], new FormatDescription(row["format"], row["content"], row["quad"], row["score"], row["events"], row["offsets"])),
            "format", "content", "quad", "score", "events", "offsets");
        return formats;
    }

    /// <summary>The tables of a format, in the order of <c>knowledge/exports/columns.tsv</c>.</summary>
    public IReadOnlyList<TableLayout> Layouts(string format)
    {
        var tables = new List<(string File, List<string> Columns, List<string> Contents)>();
        Each(Path.Combine(exports, "columns.tsv"), row =>
        {
            if (row["format"] != format) return;
            if (tables.Count == 0 || tables[^1].File != row["file"]) tables.Add((row["file"], [], []));
            tables[^1].Columns.Add(row["column"]);
            tables[^1].Contents.Add(row["content"]);
        }, "format", "file", "column", "content");
        return tables.ConvertAll(table => new TableLayout(table.File, table.Columns, table.Contents));
    }

    /// <summary>A country by its code in the record, or null.</summary>
    public ExportCountry? Country(string? code) => code is null ? null : countries.GetValueOrDefault(code);

    /// <summary>A sector by its PLOVER code, or null.</summary>
    public ExportSector? Sector(string code) => sectors.GetValueOrDefault(code);

    /// <summary>A CAMEO code, or the nearest one above it, or null.</summary>
    public CameoCode? Cameo(string? code)
    {
        for (; code is { Length: >= 2 }; code = code[..^1])
            if (cameo.TryGetValue(code, out CameoCode? found)) return found;
        return null;
    }

    /// <summary>PLOVER's score of a type and mode, or null for a type of the user's own.</summary>
    public double? PloverScore(string type, string? mode) =>
        plover.TryGetValue((type, mode ?? ""), out double score) || plover.TryGetValue((type, ""), out score) ? score : null;

    /// <summary>PLOVER's number of a quad of the record: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null where there is none.</summary>
    public static int? PloverQuad(string? quad) => Array.IndexOf(quads, quad) is >= 0 and var index ? index + 1 : null;

    /// <summary>Phoenix's class of a CAMEO code, 0 to 4, or null.</summary>
    public int? PhoenixClass(string cameo) => phoenixClass.TryGetValue(cameo[..2], out int found) ? found : null;

    /// <summary>Phoenix's score of a CAMEO code, or null.</summary>
    public double? PhoenixScore(string cameo) => phoenixScore.TryGetValue(cameo, out double score) ? score : Cameo(cameo)?.Goldstein;

    /// <summary>The FollowTheMoney schema of a kind of actor, and whether actors of one name and code are the same in every report.</summary>
    public (string Schema, bool Shared) Kind(string kind) => kinds.TryGetValue(kind, out var found) ? found : ("LegalEntity", false);

    /// <summary>True for a place that is a region, a sea, a site or the like, not a city.</summary>
    public bool IsRegion(string place) => regions.Contains(place);

    private void ReadCountries(string states)
    {
        var names = new Dictionary<string, string>();
        Each(states, row => names.Add(row["code"], row["name"]), "code", "name", "kind", "capital", "seats", "demonyms", "aliases");
        Each(Path.Combine(exports, "countries.tsv"), row =>
        {
            string[] own = row.List("plover");
            countries.Add(row["code"], new ExportCountry(names.GetValueOrDefault(row["code"], row["code"]), row["iso2"], row["fips"], row["cow"], row["cameo"], own[0], own.Length > 1));
        }, "code", "iso2", "fips", "cow", "cameo", "plover");
    }

    private void ReadOntology(string directory)
    {
        Each(Path.Combine(directory, "cameo.tsv"), row => cameo.Add(row["code"], new CameoCode(row["name"], Number(row, "goldstein"), PloverQuad(row["quad"]) ?? throw row.Fault($"expected a quad, found '{row["quad"]}'"))), "code", "name", "type", "mode", "goldstein", "quad");
        Each(Path.Combine(directory, "types.tsv"), row => plover.Add((row["type"], row["mode"]), Number(row, "goldstein")), "type", "mode", "quad", "goldstein", "cameo", "gloss");
    }

    private void ReadPhoenix(KnowledgeTable.Row row)
    {
        if (row["class"].Length > 0) phoenixClass.Add(row["code"], (int)Number(row, "class"));
        if (row["goldstein"].Length > 0) phoenixScore.Add(row["code"], Number(row, "goldstein"));
    }

    private static void Each(string file, Action<KnowledgeTable.Row> read, params ReadOnlySpan<string> columns)
    {
        KnowledgeTable table = KnowledgeTable.Read(file, columns);
        for (int i = 0; i < table.Count; i++) read(table[i]);
    }

    private static double Number(KnowledgeTable.Row row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw row.Fault($"expected a number, found '{row[column]}'");
}
