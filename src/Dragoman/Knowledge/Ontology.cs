using System.Globalization;
using Dragoman.Language;

namespace Dragoman.Knowledge;

/// <summary>What PLOVER and CAMEO say of an event type and mode.</summary>
/// <param name="Quad">verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.</param>
/// <param name="Goldstein">Default score.</param>
/// <param name="Cameo">Default CAMEO code, null where there is none.</param>
public sealed record EventType(string Quad, double Goldstein, string? Cameo);

/// <summary>How a deed that is only announced, or ruled out, is coded.</summary>
public sealed record Intent(string Type, string? Mode, string Cameo);

/// <summary>The published ontologies: types, modes, codes, scores, and the words that tell contexts. Read-only after loading.</summary>
public sealed class Ontology
{
    private readonly Dictionary<(string Type, string Mode), EventType> types = [];
    private readonly Dictionary<string, double> goldstein = [];
    private readonly Dictionary<string, (string Type, string? Mode)> codes = [];
    private readonly Dictionary<(string Type, string Polarity), Intent> intents = [];
    private readonly List<string> contexts = [];
    private readonly Dictionary<int, List<(int Modifier, int Context)>> contextWords = [];

    /// <summary>Reads <c>knowledge/ontology</c>.</summary>
    public static Ontology Load(string directory, WordTable words)
    {
        var ontology = new Ontology();
        ontology.AddTypes(Path.Combine(directory, "types.tsv"));
        var cameo = KnowledgeTable.Read(Path.Combine(directory, "cameo.tsv"), "code", "name", "type", "mode", "goldstein", "quad");
        for (int i = 0; i < cameo.Count; i++)
        {
            ontology.goldstein[cameo[i]["code"]] = Number(cameo[i], "goldstein");
            ontology.codes[cameo[i]["code"]] = (cameo[i]["type"], cameo[i]["mode"] is { Length: > 0 } mode ? mode : null);
        }
        ontology.AddIntents(Path.Combine(directory, "intents.tsv"));
        var contexts = KnowledgeTable.Read(Path.Combine(directory, "contexts.tsv"), "context", "words");
        for (int i = 0; i < contexts.Count; i++) ontology.AddContext(contexts[i], words);
        return ontology;
    }

    /// <summary>What is known of a type and mode (null for the bare type), or null.</summary>
    public EventType? Find(string type, string? mode) => types.GetValueOrDefault((type, mode ?? ""));

    /// <summary>What the announcement of a deed of a type is; null where it is that deed, planned or denied.</summary>
    /// <param name="polarity">affirmed, denied, or unless: it will be done unless somebody yields.</param>
    public Intent? Announced(string type, string polarity) => intents.GetValueOrDefault((type, polarity));

    /// <summary>The PLOVER type and mode that a CAMEO code stands for, the type empty where PLOVER has none; null for what is no code.</summary>
    public (string Type, string? Mode)? Code(string cameo) => codes.TryGetValue(cameo, out (string, string?) found) ? found : null;

    /// <summary>Goldstein score of a CAMEO code, -10 to 10, or null.</summary>
    public double? Goldstein(string? cameo) => cameo is not null && goldstein.TryGetValue(cameo, out double score) ? score : null;

    /// <summary>Names of contexts in their order.</summary>
    public IReadOnlyList<string> Contexts => contexts;

    /// <summary>The contexts that a word indicates, each with the word id that must stand before it (-1 for none); null where it indicates none.</summary>
    public List<(int Modifier, int Context)>? ContextsOf(int lemma) => contextWords.GetValueOrDefault(lemma);

    /// <summary>Adds the types of a file; only while the knowledge is loaded.</summary>
    internal void AddTypes(string file)
    {
        var table = KnowledgeTable.Read(file, "type", "mode", "quad", "goldstein", "cameo", "gloss");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            types[(row["type"], row["mode"])] = new EventType(row["quad"], Number(row, "goldstein"), row["cameo"] is { Length: > 0 } code ? code : null);
        }
    }

    private void AddIntents(string file)
    {
        var table = KnowledgeTable.Read(file, "type", "polarity", "becomes", "mode", "cameo");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (row["polarity"] is not ("affirmed" or "denied" or "unless")) throw row.Fault($"expected affirmed, denied or unless, found '{row["polarity"]}'");
            intents[(row["type"], row["polarity"])] = new Intent(row["becomes"], row["mode"] is { Length: > 0 } mode ? mode : null, row["cameo"]);
        }
    }

    private void AddContext(KnowledgeTable.Row row, WordTable words)
    {
        contexts.Add(row["context"]);
        foreach (string term in row.List("words"))
        {
            string[] parts = term.ToLowerInvariant().Split(' ');
            int last = words.Add(parts[^1]);
            if (!contextWords.TryGetValue(last, out List<(int, int)>? list)) contextWords.Add(last, list = []);
            list.Add((parts.Length > 1 ? words.Add(parts[^2]) : -1, contexts.Count - 1));
        }
    }

    private static double Number(KnowledgeTable.Row row, string column) => row[column].Length == 0 ? 0
        : PlainNumber.TryRead(row[column], NumberStyles.Float, out double value) ? value : throw row.Fault($"expected a number, found '{row[column]}'");
}
