using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>What one voice tells and another denies.</summary>
public sealed partial class FindingReader
{
    /// <summary>What one says and another denies: a report inside a denial, and an event that is told by one voice and denied by another.</summary>
    private void FindDenials(IReadOnlyList<Event> events)
    {
        Dictionary<string, StatementRecord> statements = record.Statements.ToDictionary(statement => statement.Id);
        foreach (StatementRecord inner in record.Statements)
        {
            if (inner.Within is null || inner.Attitude is not ("says" or "reports") || !statements.TryGetValue(inner.Within, out StatementRecord? outer)) continue;
            if (outer.Attitude != "denies" || inner.Speakers.Count == 0 || outer.Speakers.Count == 0 || inner.Speakers.Intersect(outer.Speakers).Any()) continue;
            findings.Add(new FindingRecord("contradiction", [inner.Id, outer.Id], $"{NameOf(outer)} denies what {NameOf(inner)} {inner.Attitude}."));
        }
        for (int d = 0; d < events.Count; d++)
        {
            if (record.Events[d] is not { Modality: "actual" or "ongoing", Statement: { } by } denied || !IsDenied(denied, statements) || statements[by].Attitude is not ("denies" or "says")) continue;
            for (int e = Math.Max(0, d - FigureReach); e < Math.Min(events.Count, d + FigureReach); e++)
            {
                EventRecord told = record.Events[e];
                bool same = told.Modality is "actual" or "ongoing" && !IsDenied(told, statements) && told.Type == denied.Type && IsOther(told, statements[by], statements) && IsSameDeed(events[e], events[d]);
                if (!same) continue;
                findings.Add(new FindingRecord("contradiction", [told.Id, denied.Id], $"{VoiceOf(told, statements)} tells what {VoiceOf(denied, statements)} denies: {Name(events[e].Actors)}, {denied.Type}."));
                break;
            }
        }
    }

    /// <summary>Denied by its own words ("had not fired"), or by the voice that tells it ("denied that they had fired").</summary>
    private static bool IsDenied(EventRecord item, Dictionary<string, StatementRecord> statements) =>
        item.Polarity == "denied" || item.Statement is not null && statements[item.Statement].Attitude == "denies";

    /// <summary>Told by another voice, or by the report itself where the words deny it outright.</summary>
    private static bool IsOther(EventRecord told, StatementRecord denial, Dictionary<string, StatementRecord> statements) =>
        told.Statement is null ? denial.Attitude == "denies" : told.Statement != denial.Id && statements[told.Statement].Speakers.Count > 0 && denial.Speakers.Count > 0 && !statements[told.Statement].Speakers.Intersect(denial.Speakers).Any();

    /// <summary>By the same and against the same, where both tell it; a passive may leave out by whom, and what was taken may be no actor.</summary>
    private static bool IsSameDeed(Event told, Event denied)
    {
        bool actors = Shares(told.Actors, denied.Actors), recipients = Shares(told.Recipients, denied.Recipients);
        return actors && (recipients || told.Recipients.Count == 0 || denied.Recipients.Count == 0) || recipients && denied.Actors.Count == 0;
    }

    /// <summary>"Kosovo denied the accusation": words that name nothing themselves deny what another has just said of the speaker.</summary>
    private void FindDenialsOfWhatWasSaid()
    {
        List<Statement> statements = analysis.Statements;
        Document document = analysis.Document;
        for (int d = 1; d < statements.Count; d++)
        {
            Statement denial = statements[d], said = statements[d - 1];
            if (denial.Attitude != "denies" || denial.CueToken < 0 || said.CueToken < 0 || denial.Content is not [{ } what] || what.First <= denial.CueToken || !PointsBack(what)) continue;
            bool near = document.SentenceOf[denial.CueToken] - document.SentenceOf[said.CueToken] <= 1 && !said.Says(denial.CueToken) && said.Attitude is "says" or "condemns" or "reports" or "warns";
            if (!near || denial.Speakers.Count == 0 || said.Speakers.Count == 0 || Shares(denial.Speakers, said.Speakers) || !Speaks(said, denial.Speakers)) continue;
            findings.Add(new FindingRecord("contradiction", [record.Statements[d - 1].Id, record.Statements[d].Id], $"{denial.Speakers[0].Name} denies what {said.Speakers[0].Name} says."));
        }
    }

    /// <summary>A pronoun, or a noun for what is claimed ("the charge", not "the demand") with nothing but its article.</summary>
    private bool PointsBack(TokenRange what)
    {
        Document document = analysis.Document;
        int last = what.End - 1;
        bool noun = what.End - what.First == 2 && document.Upos[what.First] == Upos.Det && document.Upos[last] == Upos.Noun && cues.Find(document.Lemma[last], -1, 'n') is { Attitude: "says" or "condemns" or "reports" or "warns" };
        return noun || what.End - what.First == 1 && document.Upos[last] == Upos.Pron;
    }

    /// <summary>True where what is said is about one of the actors.</summary>
    private bool Speaks(Statement said, List<Actor> about)
    {
        var mentioned = new List<Actor>();
        foreach (TokenRange range in said.Content)
            for (int t = range.First; t < range.End; t++) analysis.Actors.Collect(t, mentioned);
        return Shares(mentioned, about) || Shares(said.Addressees, about);
    }
}
