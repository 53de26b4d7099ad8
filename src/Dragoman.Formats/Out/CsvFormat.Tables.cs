using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>One method for each table.</summary>
public sealed partial class CsvFormat
{
    private void WriteReport(RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Reports, view);
        ReportReading record = view.Record;
        row["title"] = view.Report.Title;
        row["language"] = "en";
        row.Set("length", view.Points.Length);
        row.Set("actors", record.Actors.Count);
        row.Set("events", record.Events.Count);
        row.Set("statements", record.Statements.Count);
        row.Set("figures", record.Figures.Count);
        row.Set("positions", record.Positions.Count);
        row.Set("findings", record.Findings.Count);
        Finish(Table.Reports, row, output);
    }

    private void WriteActor(ActorRecord item, RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Actors, view);
        row["actor"] = item.Id;
        row["name"] = item.Name;
        row["kind"] = item.Kind;
        row["code"] = item.Code;
        row["country"] = item.Country;
        row["group"] = item.Group;
        row.Set("sectors", item.Sectors);
        row["role"] = item.Role;
        row["memberOf"] = item.MemberOf;
        row.Set("mentions", item.Mentions.Count);
        if (item.Mentions.Count > 0) SetSpan(row, "words", item.Mentions[0], view);
        Finish(Table.Actors, row, output);
    }

    private void WriteEvent(EventRecord item, RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Events, view);
        row["event"] = item.Id;
        row["type"] = item.Type;
        row["mode"] = item.Mode;
        row.Set("contexts", item.Contexts);
        row["cameo"] = item.Cameo;
        row.SetScore("goldstein", item.Goldstein);
        row["quad"] = item.Quad;
        row["happened"] = EventSelection.Happened(item) ? "yes" : "no";
        SetActors(row, "actors", "actorCodes", "actorIds", item.Actors, view);
        SetActors(row, "recipients", "recipientCodes", "recipientIds", item.Recipients, view);
        row["polarity"] = item.Polarity;
        row["modality"] = item.Modality;
        SetTime(row, item.Time);
        SetPlace(row, item.Place);
        row["theme"] = item.Theme;
        row["themeEvent"] = item.ThemeEvent;
        row.Set("figures", item.Figures);
        SetVoice(row, item.Statement, view);
        row["trigger"] = view.Words(item.Trigger);
        SetEvidence(row, item.Evidence, item.Rule, view);
        row.Set("confidence", Math.Round(item.Confidence, 2));
        Finish(Table.Events, row, output);
    }

    private void WriteStatement(StatementRecord item, RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Statements, view);
        row["statement"] = item.Id;
        SetActors(row, "speakers", "speakerCodes", "speakerIds", item.Speakers, view);
        row["speakerWords"] = item.Source is { } source ? view.Words(source) : null;
        SetActors(row, "addressees", "addresseeCodes", "addresseeIds", item.Addressees, view);
        row["cue"] = item.Cue is { } cue ? view.Words(cue) : null;
        row.Set("content", item.Content.Select(view.Words), " [...] ");
        row["form"] = item.Form;
        row["attitude"] = item.Attitude;
        row["channel"] = item.Channel;
        row["within"] = item.Within;
        SetTime(row, item.Time);
        SetEvidence(row, item.Evidence, item.Rule, view);
        Finish(Table.Statements, row, output);
    }

    private void WriteFigure(FigureRecord item, RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Figures, view);
        row["figure"] = item.Id;
        row["measure"] = item.Measure;
        row.Set("low", item.Low);
        row.Set("high", item.High);
        row["bound"] = item.Bound;
        row["unit"] = item.Unit;
        row["who"] = item.Who;
        row.Set("whoCodes", view.Actors(item.WhoActors).Select(actor => actor.Code ?? NoCode));
        row.Set("whoIds", item.WhoActors);
        SetActors(row, "causes", "causeCodes", "causeIds", item.Cause, view);
        row["event"] = item.Event;
        SetVoice(row, item.Statement, view);
        SetTime(row, item.Time);
        SetPlace(row, item.Place);
        SetEvidence(row, item.Evidence, item.Rule, view);
        Finish(Table.Figures, row, output);
    }

    private void WritePosition(PositionRecord item, RecordView view, RecordOutput output)
    {
        TableRow row = Row(Table.Positions, view);
        ActorRecord holder = view.Actor(item.Holder);
        row["position"] = item.Id;
        row["holder"] = holder.Name;
        row["holderCode"] = holder.Code;
        row["holderId"] = holder.Id;
        row["stance"] = item.Stance;
        if (item.Object is { } id)
        {
            ActorRecord about = view.Actor(id);
            row["object"] = about.Name;
            row["objectCode"] = about.Code;
            row["objectId"] = about.Id;
        }
        row["objectText"] = item.ObjectText;
        row["polarity"] = item.Polarity;
        SetVoice(row, item.Statement, view);
        SetTime(row, item.Time);
        SetEvidence(row, item.Evidence, item.Rule, view);
        Finish(Table.Positions, row, output);
    }
}
