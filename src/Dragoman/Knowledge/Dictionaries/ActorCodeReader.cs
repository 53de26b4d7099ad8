namespace Dragoman.Knowledge.Dictionaries;

/// <summary>Takes CAMEO actor codes apart (<c>PSEREBHMS</c>: Palestine, armed opposition, Hamas), by <c>knowledge/ontology/actor-codes.tsv</c>.</summary>
public sealed class ActorCodeReader
{
    private const int PartLength = 3;
    private readonly Dictionary<string, (string Use, string Value)> parts = [];
    private readonly ActorLexicon lexicon;

    private ActorCodeReader(ActorLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Reads the table.</summary>
    public static ActorCodeReader Load(string file, ActorLexicon lexicon)
    {
        var reader = new ActorCodeReader(lexicon);
        var table = KnowledgeTable.Read(file, "code", "use", "value", "gloss");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (row["use"] is not ("country" or "kind" or "sector" or "none")) throw row.Fault($"expected country, kind, sector or none, found '{row["use"]}'");
            if (row["use"] == "country" && lexicon.State(row["value"]) is null) throw row.Fault($"expected the code of a state in states.tsv, found '{row["value"]}'");
            if (!reader.parts.TryAdd(row["code"], (row["use"], row["value"]))) throw row.Fault($"the code {row["code"]} stands twice");
        }
        return reader;
    }

    /// <summary>What a code says. What is left over at its end, and codes that are no letters, are told in <paramref name="rest"/>.</summary>
    public ActorCode Run(string code, out string rest)
    {
        string? kind = null, country = null, group = null;
        var sectors = new List<string>();
        rest = "";
        bool head = true;
        for (int at = 0; at < code.Length; at += PartLength)
        {
            string part = code[at..Math.Min(at + PartLength, code.Length)];
            if (part.Length < PartLength || !char.IsAsciiLetterUpper(part[0]))
            {
                rest = code[at..];
                break;
            }
            bool known = parts.TryGetValue(part, out (string Use, string Value) row);
            if ((head || !known) && lexicon.State(part) is { } state)
            {
                country ??= state.Country;
                head = false;
                continue;
            }
            head &= known && row.Use == "kind";
            switch (known ? row.Use : "group")
            {
                case "country": country ??= row.Value; break;
                case "kind": kind ??= row.Value; break;
                case "sector": if (!sectors.Contains(row.Value)) sectors.Add(row.Value); break;
                case "group": group = part; break;
            }
        }
        return new ActorCode(kind, country, group, [.. sectors]);
    }
}
