using System.Globalization;
using Dapper;

namespace Dragoman.Store;

/// <summary>A query of items in SQL: what stands after FROM, over the items <c>i</c> of current codings and their reports <c>r</c>. All that comes from the user is a parameter.</summary>
internal sealed class ItemSql(ItemQuery query)
{
    private readonly List<string> conditions = [];
    private readonly DynamicParameters values = new();

    public (string From, DynamicParameters Values) Build()
    {
        (string table, string type, string? mode) = query.Kind switch
        {
            ItemKind.Event => ("events", "i.type", "i.mode"),
            ItemKind.Statement => ("statements", "i.attitude", "i.form"),
            ItemKind.Figure => ("figures", "i.measure", "i.bound"),
            ItemKind.Position => ("positions", "i.stance", null as string),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
        if (query.Type is { } wanted) Where($"lower({type}) = @type", "type", wanted.ToLowerInvariant());
        if (query.Mode is { } wantedMode) Where(mode is null ? "1 = 0" : $"lower({mode}) = @mode", "mode", wantedMode.ToLowerInvariant());
        if (query.From is { } from) Where("i.last_day >= @from", "from", Day(from));
        if (query.To is { } to) Where("i.first_day <= @to", "to", Day(to));
        if (query.LeastConfidence is { } least) Where(query.Kind == ItemKind.Event ? "i.confidence >= @least" : "1 = 0", "least", least);
        if (query.Happened && query.Kind == ItemKind.Event) conditions.Add("i.polarity = 'affirmed' AND i.modality IN ('actual', 'ongoing')");
        if (query.Happened && query.Kind == ItemKind.Position) conditions.Add("i.polarity = 'affirmed'");
        if (!query.Copies) conditions.Add("r.copy_of IS NULL");
        string kind = query.Kind.ToString().ToLowerInvariant();
        AddSide(kind, "by", query.Actor);
        AddSide(kind, "to", query.Recipient);
        AddSide(kind, "said", query.SaidBy);
        return ($"FROM {table} i JOIN reports r ON r.coding = i.coding WHERE {(conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", conditions))}", values);
    }

    /// <summary>Items with such an actor on a side.</summary>
    private void AddSide(string kind, string side, string? wanted)
    {
        if (wanted is null) return;
        var matches = new List<string>();
        string words = SearchWords.Of(wanted).Joined();
        if (words.Length == 0) throw new StoreException($"'{wanted}' names nobody: write a code such as RUS.GOV, or words of a name");
        values.Add(side + "Words", $"% {words} %");
        matches.Add($"a.words LIKE @{side}Words");
        if (IsCode(wanted)) matches.Add(Code(side, wanted));
        string named = $"SELECT p.coding, p.item FROM actors a JOIN participants p ON p.coding = a.coding AND p.actor = a.item WHERE p.kind = '{kind}' AND p.side = '{side}' AND ({string.Join(" OR ", matches)})";
        // A speaker without a name is known by the words for it alone.
        string unnamed = $"SELECT p.coding, p.item FROM participants p WHERE p.kind = '{kind}' AND p.side = '{side}' AND p.words LIKE @{side}Words";
        conditions.Add($"(i.coding, i.item) IN ({named} UNION ALL {unnamed})");
    }

    /// <summary>RUS: the country, group or body itself and all that belongs to it; RUS.GOV: of these, what has the sector.</summary>
    private string Code(string side, string wanted)
    {
        string[] parts = wanted.Split('.');
        values.Add(side + "Code", parts[0]);
        // What begins with the code and a dot: the slash follows the dot.
        values.Add(side + "CodeFrom", parts[0] + ".");
        values.Add(side + "CodeTo", parts[0] + "/");
        string match = $"(a.country = @{side}Code OR a.\"group\" = @{side}Code OR a.code = @{side}Code OR (a.code >= @{side}CodeFrom AND a.code < @{side}CodeTo))";
        for (int i = 1; i < parts.Length; i++)
        {
            values.Add($"{side}Sector{i}", $"%.{parts[i]}.%");
            match += $" AND a.code || '.' LIKE @{side}Sector{i}";
        }
        return $"({match})";
    }

    private static bool IsCode(string wanted) => wanted.Split('.').All(part => part.Length >= 2 && part.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)));

    private void Where(string condition, string name, object value)
    {
        conditions.Add(condition);
        values.Add(name, value);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
