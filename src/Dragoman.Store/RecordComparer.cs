using System.Globalization;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>Says how two records of the same report differ. Items are the same where they were read from the same words; ids do not count.</summary>
public static class RecordComparer
{
    /// <summary>The differences: actors, events, statements, figures and positions in this order, each in the order of the text.</summary>
    public static IReadOnlyList<ItemChange> Run(ReportReading before, ReportReading after)
    {
        string text = before.Report.Text;
        ItemView[] old = [.. Views(before)], current = [.. Views(after)];
        var changes = new List<(ItemView Place, ItemChange Change)>();
        foreach (string kind in (string[])["actor", "event", "statement", "figure", "position"])
            changes.AddRange(Compare([.. old.Where(item => item.Kind == kind)], [.. current.Where(item => item.Kind == kind)], text).OrderBy(change => change.Place.Anchor));
        return [.. changes.Select(change => change.Change)];
    }

    private static IEnumerable<(ItemView Place, ItemChange Change)> Compare(List<ItemView> before, List<ItemView> after, string text)
    {
        foreach (ItemView item in before.ToArray())
        {
            if (after.Find(other => other.Anchor == item.Anchor && other.Fields.SequenceEqual(item.Fields)) is not { } same) continue;
            before.Remove(item);
            after.Remove(same);
        }
        foreach (ItemView item in before)
        {
            ItemView? match = after.Where(other => other.Anchor.Overlaps(item.Anchor)).MaxBy(other => item.Fields.Zip(other.Fields).Count(pair => pair.First == pair.Second));
            if (match is null)
            {
                yield return (item, new ItemChange(item.Kind, "gone", item.Name, null, Slice(item), []));
                continue;
            }
            after.Remove(match);
            FieldChange[] fields = [.. item.Fields.Zip(match.Fields).Where(pair => pair.First != pair.Second).Select(pair => new FieldChange(pair.First.Name, pair.First.Value, pair.Second.Value))];
            if (fields.Length == 0) fields = [new FieldChange("words", text[item.Anchor.Start..item.Anchor.End], text[match.Anchor.Start..match.Anchor.End])];
            yield return (item, new ItemChange(item.Kind, "changed", item.Name, match.Name, Slice(match), fields));
        }
        foreach (ItemView item in after) yield return (item, new ItemChange(item.Kind, "new", null, item.Name, Slice(item), []));

        string Slice(ItemView item) => text[item.Evidence.Start..item.Evidence.End];
    }

    private static IEnumerable<ItemView> Views(ReportReading record)
    {
        string text = record.Report.Text;
        Dictionary<string, string> names = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Name);
        Dictionary<string, string> speakers = record.Statements.ToDictionary(item => item.Id, item => item.Speakers.Count > 0 ? Names(item.Speakers) : item.Source is { } source ? Slice(source) : "unnamed");
        foreach (ActorRecord item in record.Actors)
            yield return View("actor", item.Name, item.Mentions, item.Mentions[0],
                ("name", item.Name), ("kind", item.Kind), ("code", item.Code), ("role", item.Role), ("memberOf", item.MemberOf is { } owner ? names[owner] : null), ("mentions", Count(item.Mentions.Count)));
        foreach (EventRecord item in record.Events)
            yield return View("event", $"{Joined(" · ", item.Type, item.Mode)}: {Names(item.Actors)} → {Names(item.Recipients)}", item.Evidence, item.Trigger,
                ("type", item.Type), ("mode", item.Mode), ("contexts", string.Join(", ", item.Contexts)), ("cameo", item.Cameo), ("actors", Names(item.Actors)), ("recipients", Names(item.Recipients)),
                ("polarity", item.Polarity), ("modality", item.Modality), ("time", item.Time?.Value), ("place", item.Place?.Name), ("theme", item.Theme), ("statement", Speaker(item.Statement)),
                ("rule", item.Rule), ("confidence", Number(item.Confidence)));
        foreach (StatementRecord item in record.Statements)
            yield return View("statement", $"{speakers[item.Id]} {item.Attitude}", item.Evidence, item.Content.Count > 0 ? item.Content[0] : item.Evidence[0],
                ("speakers", Names(item.Speakers)), ("addressees", Names(item.Addressees)), ("cue", item.Cue is { } cue ? Slice(cue) : null), ("content", string.Join(" … ", item.Content.Select(Slice))),
                ("form", item.Form), ("attitude", item.Attitude), ("channel", item.Channel), ("within", Speaker(item.Within)), ("time", item.Time?.Value), ("rule", item.Rule));
        foreach (FigureRecord item in record.Figures)
            yield return View("figure", $"{item.Measure} {Joined("–", Number(item.Low), Number(item.High))} {item.Who}".TrimEnd(), item.Evidence, item.Evidence[0],
                ("measure", item.Measure), ("low", Number(item.Low)), ("high", Number(item.High)), ("bound", item.Bound), ("unit", item.Unit), ("who", item.Who), ("whoActors", Names(item.WhoActors)),
                ("cause", Names(item.Cause)), ("time", item.Time?.Value), ("place", item.Place?.Name), ("statement", Speaker(item.Statement)), ("rule", item.Rule));
        foreach (PositionRecord item in record.Positions)
            yield return View("position", $"{Names([item.Holder])} {item.Stance} {(item.Object is { } actor ? Names([actor]) : item.ObjectText)}", item.Evidence, item.Evidence[0],
                ("holder", Names([item.Holder])), ("stance", item.Stance), ("object", item.Object is { } matter ? Names([matter]) : item.ObjectText), ("polarity", item.Polarity),
                ("statement", Speaker(item.Statement)), ("time", item.Time?.Value), ("rule", item.Rule));

        string Names(IReadOnlyList<string> ids) => ids.Count == 0 ? "?" : string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));
        string? Speaker(string? statement) => statement is null ? null : speakers.GetValueOrDefault(statement, statement);
        string Slice(TextSpan span) => text[span.Start..span.End];
    }

    private static ItemView View(string kind, string name, IReadOnlyList<TextSpan> evidence, TextSpan anchor, params (string Name, string? Value)[] fields) =>
        new(kind, name, anchor, evidence.Count == 0 ? anchor : evidence[0], [.. fields.Select(field => (field.Name, field.Value ?? ""))]);

    private static string Joined(string separator, params string?[] parts) => string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)).Distinct());

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record ItemView(string Kind, string Name, TextSpan Anchor, TextSpan Evidence, (string Name, string Value)[] Fields);
}
