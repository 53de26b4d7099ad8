using Dragoman.Cli.Pages;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary>Items that a query found, as pages: under the head of each report those of its items that are wanted.</summary>
internal static class FoundItemsPages
{
    /// <summary>Writes the items, which come report by report; returns how many.</summary>
    public static long Write(PageOutput output, IEnumerable<FoundItem> items, bool verbose)
    {
        long count = 0;
        KeptRecord? kept = null;
        var ids = new HashSet<string>();
        foreach (FoundItem item in items)
        {
            if (kept is not null && item.Kept != kept) WritePage(output, kept, ids, verbose);
            kept = item.Kept;
            ids.Add(IdOf(item));
            count++;
        }
        if (kept is not null) WritePage(output, kept, ids, verbose);
        return count;
    }

    /// <summary>What the head of a kept report says of it: its id, and of what it is a copy.</summary>
    public static string Note(KeptRecord kept)
    {
        string id = kept.Record.Report.Id[..12];
        return kept.Copy is { } copy ? $"{id} · {(copy.Kind == "exact" ? "the words of" : "near copy of")} {copy.ReportId[..12]}" : id;
    }

    /// <summary>Id of an item within its record.</summary>
    public static string IdOf(FoundItem item) => item.Kind switch
    {
        ItemKind.Event => item.Kept.Record.Events[item.Index].Id,
        ItemKind.Statement => item.Kept.Record.Statements[item.Index].Id,
        ItemKind.Figure => item.Kept.Record.Figures[item.Index].Id,
        _ => item.Kept.Record.Positions[item.Index].Id,
    };

    private static void WritePage(PageOutput output, KeptRecord kept, HashSet<string> ids, bool verbose)
    {
        output.Write(new ReportPage(kept.Record, verbose) { Only = ids, Note = Note(kept) });
        output.Writer.WriteLine();
        ids.Clear();
    }
}
