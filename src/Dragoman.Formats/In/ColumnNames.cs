using Dragoman.Knowledge;

namespace Dragoman.Formats.In;

/// <summary>Which column or field holds what: as the options say, else by the usual names.</summary>
internal sealed class ColumnNames
{
    private static readonly Lazy<Dictionary<string, string[]>> usual = new(Load);

    public ColumnNames(InputOptions options)
    {
        Text = Of("text", options.TextColumn);
        IsGiven = options.TextColumn is not null;
        Title = Of("title", options.TitleColumn);
        Date = Of("date", options.DateColumn);
        Source = Of("source", options.SourceColumn);
        Url = Of("url", options.UrlColumn);
    }

    /// <summary>Names that are tried for the text, in this order.</summary>
    public string[] Text { get; }

    /// <summary>The column of the text was named by the caller.</summary>
    public bool IsGiven { get; }

    public string[] Title { get; }

    public string[] Date { get; }

    public string[] Source { get; }

    public string[] Url { get; }

    /// <summary>What is said where no column holds the text.</summary>
    public string MissingText(IEnumerable<string> there)
    {
        string expected = Text.Length == 1 ? $"no “{Text[0]}”" : $"none of {string.Join(", ", Text.Take(4))} ... holds a text";
        string found = string.Join(", ", there.Take(12).Select(name => name.Length > 40 ? name[..40] + "..." : name));
        return found.Length == 0 ? $"{expected}: there is nothing in it" : $"{expected}: there are {found}";
    }

    private static string[] Of(string field, string? given) => given is null ? usual.Value[field] : [given];

    private static Dictionary<string, string[]> Load()
    {
        KnowledgeTable table = FormatTables.Read("columns.tsv", "field", "names");
        var names = new Dictionary<string, string[]>();
        for (int i = 0; i < table.Count; i++) names.Add(table[i]["field"], table[i].List("names"));
        return names;
    }
}
