using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>What an event must have to stand in a data set that has no column for the opposite.</summary>
public sealed class EventSelection
{
    /// <summary>Reasons under which a manifest counts what is left out.</summary>
    public const string NotHappened = "events denied or not happened", NoCode = "events without a CAMEO code", NoActors = "events without the actors that the layout demands";

    /// <summary>True where a CAMEO code must be there.</summary>
    public bool NeedsCameo { get; init; }

    /// <summary>True where actor and recipient must both be there, not one of them.</summary>
    public bool NeedsBoth { get; init; }

    /// <summary>Whether an actor counts for this data set.</summary>
    public required Predicate<ActorRecord> Counts { get; init; }

    /// <summary>True for an event that is affirmed, and actual or ongoing.</summary>
    public static bool Happened(EventRecord item) => item is { Polarity: "affirmed", Modality: "actual" or "ongoing" };

    /// <summary>The pairs of actor and recipient of every event that may stand, in the order of the record; one of a pair may be null unless both are demanded.</summary>
    public IEnumerable<EventPair> Pairs(RecordView view, RecordOutput output)
    {
        foreach (EventRecord item in view.Record.Events)
        {
            if (!Happened(item)) output.LeaveOut(NotHappened);
            else if (NeedsCameo && item.Cameo is null) output.LeaveOut(NoCode);
            else
            {
                int number = 0;
                foreach (ActorRecord? actor in Counted(view, item.Actors))
                    foreach (ActorRecord? recipient in Counted(view, item.Recipients))
                        if (NeedsBoth ? actor is not null && recipient is not null : actor is not null || recipient is not null) yield return new EventPair(item, actor, recipient, ++number);
                if (number == 0) output.LeaveOut(NoActors);
            }
        }
    }

    private List<ActorRecord?> Counted(RecordView view, IReadOnlyList<string> ids)
    {
        var counted = view.Actors(ids).Where(actor => Counts(actor)).Cast<ActorRecord?>().ToList();
        if (counted.Count == 0) counted.Add(null);
        return counted;
    }
}
