using System.Text.Json;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Tests.Record;

/// <summary>What is true of every record, whatever was read: spans, ids, references, enumerated values, bounds, and the JSON form.</summary>
public static class RecordInvariants
{
    private static readonly string[] actorKinds =
        ["state", "government", "military", "armed-group", "party", "igo", "ngo", "company", "media", "ethnic", "religious", "population", "person", "other"];
    private static readonly string[] polarities = ["affirmed", "denied"];
    private static readonly string[] modalities = ["actual", "ongoing", "planned", "requested", "possible", "conditional"];
    private static readonly string[] quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
    private static readonly string[] forms = ["direct", "indirect", "mixed"];
    private static readonly string[] attitudes = ["says", "denies", "admits", "warns", "promises", "demands", "asks", "praises", "condemns", "reports", "believes"];
    private static readonly string[] channels = ["statement", "briefing", "interview", "post", "speech", "report"];
    private static readonly string[] measures =
        ["killed", "wounded", "abducted", "held", "missing", "arrested", "released", "displaced", "evacuated", "affected", "troops", "money", "other"];
    private static readonly string[] bounds = ["exact", "about", "at-least", "more-than", "at-most", "less-than", "between", "unknown"];
    private static readonly string[] stances =
        ["designates-terrorist", "recognizes", "supports", "opposes", "condemns", "maintains-relations", "calls-for", "insists-on", "considers"];
    private static readonly string[] findingKinds = ["contradiction", "order", "unknown", "unattributed", "translation"];
    private static readonly string[] repairKinds =
        ["joined-words", "stray-pronoun", "double-bracket", "unbalanced-bracket", "unbalanced-quotation", "mojibake", "spacing", "doubled-word", "double-quotation"];

    /// <summary>Throws where the record breaks one of the rules; the message lists every fault.</summary>
    /// <exception cref="InvalidOperationException">The record is broken.</exception>
    public static void Check(ReportReading record)
    {
        IReadOnlyList<string> faults = Faults(record);
        if (faults.Count > 0) throw new InvalidOperationException("the record is broken:\n  " + string.Join("\n  ", faults));
    }

    /// <summary>Every fault of the record in words; none where it is sound.</summary>
    public static IReadOnlyList<string> Faults(ReportReading record)
    {
        var faults = new List<string>();
        CheckReport(record.Report, faults);
        CheckIds(record, faults);
        CheckSpans(record, faults);
        CheckValues(record, faults);
        CheckReferences(record, faults);
        CheckNesting(record, faults);
        // A record with spans outside its text cannot be written.
        if (faults.Count == 0) CheckJson(record, faults);
        return faults;
    }

    private static void CheckReport(ReportRecord report, List<string> faults)
    {
        if (report.Id.Length != 64 || report.Id.Any(character => !char.IsAsciiHexDigitLower(character))) faults.Add($"report id {report.Id} is not a SHA-256 in lower-case hex");
        if (report.SentenceCount < 0) faults.Add($"{report.SentenceCount} sentences");
        int last = 0;
        foreach (Repair repair in report.Repairs)
        {
            Span(report.Text, repair.Span, "repair", faults);
            OneOf(repairKinds, repair.Kind, "repair", faults);
            if (repair.Span.Start < last) faults.Add($"repair at {repair.Span.Start} overlaps the one before it or stands out of order");
            last = repair.Span.End;
        }
    }

    private static void CheckIds(ReportReading record, List<string> faults)
    {
        Ids("a", record.Actors.Select(item => (item.Id, item.Mentions)), faults);
        Ids("e", record.Events.Select(item => (item.Id, item.Evidence)), faults);
        Ids("s", record.Statements.Select(item => (item.Id, item.Evidence)), faults);
        Ids("f", record.Figures.Select(item => (item.Id, item.Evidence)), faults);
        Ids("p", record.Positions.Select(item => (item.Id, item.Evidence)), faults);
    }

    /// <summary>Ids count from 1 in the order of the list, and the list is in the order of first evidence.</summary>
    private static void Ids(string letter, IEnumerable<(string Id, IReadOnlyList<TextSpan> Evidence)> items, List<string> faults)
    {
        int count = 0, last = 0;
        foreach ((string id, IReadOnlyList<TextSpan> evidence) in items)
        {
            if (id != $"{letter}{++count}") faults.Add($"{id} stands where {letter}{count} should");
            if (evidence.Count == 0)
            {
                faults.Add($"{id} has no evidence");
                continue;
            }
            int first = evidence.Min(span => span.Start);
            if (first < last) faults.Add($"{id} begins at {first}, before the item that precedes it ({last})");
            last = first;
        }
    }

    private static void CheckSpans(ReportReading record, List<string> faults)
    {
        string text = record.Report.Text;
        foreach (ActorRecord actor in record.Actors) Spans(text, actor.Mentions, actor.Id + " mentions", faults);
        foreach (EventRecord item in record.Events)
        {
            Spans(text, item.Evidence, item.Id + " evidence", faults);
            Span(text, item.Trigger, item.Id + " trigger", faults);
            if (!item.Evidence.Any(span => span.Overlaps(item.Trigger))) faults.Add($"{item.Id}: the trigger lies outside the evidence");
            TimeAndPlace(text, item.Time, item.Place, item.Id, faults);
        }
        foreach (StatementRecord item in record.Statements)
        {
            Spans(text, item.Evidence, item.Id + " evidence", faults);
            Spans(text, item.Content, item.Id + " content", faults);
            if (item.Content.Count == 0) faults.Add($"{item.Id} has no content");
            if (item.Source is { } source) Span(text, source, item.Id + " source", faults);
            if (item.Cue is { } cue) Span(text, cue, item.Id + " cue", faults);
            TimeAndPlace(text, item.Time, null, item.Id, faults);
        }
        foreach (FigureRecord item in record.Figures)
        {
            Spans(text, item.Evidence, item.Id + " evidence", faults);
            TimeAndPlace(text, item.Time, item.Place, item.Id, faults);
        }
        foreach (PositionRecord item in record.Positions)
        {
            Spans(text, item.Evidence, item.Id + " evidence", faults);
            TimeAndPlace(text, item.Time, null, item.Id, faults);
        }
    }

    private static void Spans(string text, IReadOnlyList<TextSpan> spans, string where, List<string> faults)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            Span(text, spans[i], where, faults);
            if (i > 0 && spans[i].CompareTo(spans[i - 1]) <= 0) faults.Add($"{where}: {spans[i]} stands out of order or twice");
        }
    }

    private static void Span(string text, TextSpan span, string where, List<string> faults)
    {
        if (span.Start < 0 || span.End > text.Length) faults.Add($"{where}: {span} lies outside the text of {text.Length}");
        else if (span.Length <= 0) faults.Add($"{where}: {span} is empty");
        else if (SplitsPair(text, span.Start) || SplitsPair(text, span.End)) faults.Add($"{where}: {span} cuts a character of two code units");
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static void TimeAndPlace(string text, TimeRecord? time, PlaceRecord? place, string id, List<string> faults)
    {
        if (time?.Span is { } when) Span(text, when, id + " time", faults);
        if (time is { Value.Length: 0 }) faults.Add($"{id}: the time has no value");
        if (place is null) return;
        Span(text, place.Span, id + " place", faults);
        if (place.Latitude is < -90 or > 90 || place.Longitude is < -180 or > 180) faults.Add($"{id}: {place.Latitude}, {place.Longitude} is not on Earth");
        if (place.Latitude.HasValue != place.Longitude.HasValue) faults.Add($"{id}: half a pair of coordinates");
        if (place.Country is { } country) Country(country, id, faults);
    }

    private static void CheckValues(ReportReading record, List<string> faults)
    {
        foreach (ActorRecord actor in record.Actors)
        {
            OneOf(actorKinds, actor.Kind, actor.Id, faults);
            if (actor.Name.Length == 0) faults.Add($"{actor.Id} has no name");
            if (actor.Country is { } country) Country(country, actor.Id, faults);
        }
        foreach (EventRecord item in record.Events)
        {
            OneOf(polarities, item.Polarity, item.Id, faults);
            OneOf(modalities, item.Modality, item.Id, faults);
            if (item.Quad is { } quad) OneOf(quads, quad, item.Id, faults);
            if (item.Type.Length == 0 || item.Rule.Length == 0) faults.Add($"{item.Id} has no type or no rule");
            if (item.Confidence is not (>= 0 and <= 1)) faults.Add($"{item.Id}: confidence {item.Confidence}");
            if (item.Goldstein is { } goldstein and not (>= -10 and <= 10)) faults.Add($"{item.Id}: Goldstein score {goldstein}");
            if (item.Cameo is { } cameo && (cameo.Length is < 2 or > 4 || cameo.Any(digit => !char.IsAsciiDigit(digit)))) faults.Add($"{item.Id}: {cameo} is not a CAMEO code");
        }
        foreach (StatementRecord item in record.Statements)
        {
            OneOf(forms, item.Form, item.Id, faults);
            OneOf(attitudes, item.Attitude, item.Id, faults);
            if (item.Channel is { } channel) OneOf(channels, channel, item.Id, faults);
        }
        foreach (FigureRecord item in record.Figures) CheckFigure(item, faults);
        foreach (PositionRecord item in record.Positions)
        {
            OneOf(stances, item.Stance, item.Id, faults);
            OneOf(polarities, item.Polarity, item.Id, faults);
            if (item.Object is null == item.ObjectText is null) faults.Add($"{item.Id} has both an object and the words of one, or neither");
        }
        foreach (FindingRecord finding in record.Findings)
        {
            OneOf(findingKinds, finding.Kind, "finding", faults);
            if (finding.Text.Length == 0) faults.Add("a finding without words");
        }
    }

    private static void CheckFigure(FigureRecord item, List<string> faults)
    {
        OneOf(measures, item.Measure, item.Id, faults);
        OneOf(bounds, item.Bound, item.Id, faults);
        if (item.Unit.Length == 0) faults.Add($"{item.Id} has no unit");
        if (item.Low > item.High) faults.Add($"{item.Id}: {item.Low} is more than {item.High}");
        if (item.Low is { } low && !double.IsFinite(low) || item.High is { } high && !double.IsFinite(high)) faults.Add($"{item.Id}: a value is not a number");
        bool hasValue = item.Low is not null || item.High is not null;
        if (item.Bound == "unknown" == hasValue) faults.Add($"{item.Id}: bound {item.Bound} {(hasValue ? "with" : "without")} a value");
        if (item.Bound == "exact" && item.Low != item.High) faults.Add($"{item.Id}: exact, but from {item.Low} to {item.High}");
    }

    private static void CheckReferences(ReportReading record, List<string> faults)
    {
        HashSet<string> actors = [.. record.Actors.Select(item => item.Id)], events = [.. record.Events.Select(item => item.Id)];
        HashSet<string> statements = [.. record.Statements.Select(item => item.Id)], figures = [.. record.Figures.Select(item => item.Id)];
        HashSet<string> all = [.. actors, .. events, .. statements, .. figures, .. record.Positions.Select(item => item.Id)];
        foreach (ActorRecord item in record.Actors) Resolve(item.Id, actors, faults, item.MemberOf);
        foreach (EventRecord item in record.Events)
        {
            Resolve(item.Id, actors, faults, [.. item.Actors, .. item.Recipients]);
            Resolve(item.Id, events, faults, item.ThemeEvent);
            Resolve(item.Id, figures, faults, [.. item.Figures]);
            Resolve(item.Id, statements, faults, item.Statement);
            if (item.ThemeEvent == item.Id) faults.Add($"{item.Id} is its own theme");
        }
        foreach (StatementRecord item in record.Statements)
        {
            Resolve(item.Id, actors, faults, [.. item.Speakers, .. item.Addressees]);
            Resolve(item.Id, statements, faults, item.Within);
        }
        foreach (FigureRecord item in record.Figures)
        {
            Resolve(item.Id, actors, faults, [.. item.WhoActors, .. item.Cause]);
            Resolve(item.Id, events, faults, item.Event);
            Resolve(item.Id, statements, faults, item.Statement);
        }
        foreach (PositionRecord item in record.Positions)
        {
            Resolve(item.Id, actors, faults, item.Holder, item.Object);
            Resolve(item.Id, statements, faults, item.Statement);
        }
        foreach (FindingRecord item in record.Findings) Resolve("finding", all, faults, [.. item.Items]);
    }

    private static void Resolve(string from, HashSet<string> known, List<string> faults, params string?[] ids)
    {
        foreach (string? id in ids)
            if (id is not null && !known.Contains(id)) faults.Add($"{from} refers to {id}, which is not there");
    }

    private static void CheckNesting(ReportReading record, List<string> faults)
    {
        Cycle("statement", record.Statements.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Within), faults);
        Cycle("actor", record.Actors.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.MemberOf), faults);
    }

    private static void Cycle(string what, Dictionary<string, string?> outer, List<string> faults)
    {
        foreach (string id in outer.Keys)
        {
            int steps = 0;
            for (string? at = id; at is not null && outer.TryGetValue(at, out at); steps++)
            {
                if (steps <= outer.Count) continue;
                faults.Add($"{what} {id} lies within itself");
                break;
            }
        }
    }

    private static void CheckJson(ReportReading record, List<string> faults)
    {
        byte[] bytes = RecordJsonWriter.Write(record, indented: false);
        if (bytes.AsSpan().IndexOf((byte)'\n') >= 0) faults.Add("the JSON has more than one line");
        using JsonDocument json = JsonDocument.Parse(bytes);
        string text = json.RootElement.GetProperty("report").GetProperty("text").GetString()!;
        if (text != record.Report.Text) faults.Add("the JSON holds another text");
        JsonSpans(json.RootElement, text, "$", faults);
        if (!bytes.AsSpan().SequenceEqual(RecordJsonWriter.Write(record, indented: false))) faults.Add("the JSON differs from one time to the next");
    }

    private static void JsonSpans(JsonElement element, string text, string path, List<string> faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray()) JsonSpans(item, text, $"{path}[{index++}]", faults);
            return;
        }
        if (element.ValueKind == JsonValueKind.Null) faults.Add($"{path} is null");
        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("start", out JsonElement start) && element.TryGetProperty("end", out JsonElement end))
        {
            string slice = text[start.GetInt32()..end.GetInt32()];
            if (element.GetProperty("text").GetString() != slice) faults.Add($"{path} says “{element.GetProperty("text")}” where the text has “{slice}”");
        }
        foreach (JsonProperty property in element.EnumerateObject()) JsonSpans(property.Value, text, $"{path}.{property.Name}", faults);
    }

    private static void OneOf(string[] values, string value, string where, List<string> faults)
    {
        if (!values.Contains(value)) faults.Add($"{where}: {value} is none of {string.Join(", ", values)}");
    }

    private static void Country(string code, string where, List<string> faults)
    {
        if (code.Length != 3 || code.Any(letter => !char.IsAsciiLetterUpper(letter))) faults.Add($"{where}: {code} is no ISO 3166-1 alpha-3 code");
    }
}
