namespace Dragoman.Store;

/// <summary>The tables of items.</summary>
internal static class RowTables
{
    public static readonly RowTable<ActorRow> Actors = new("actors");
    public static readonly RowTable<StatementRow> Statements = new("statements");
    public static readonly RowTable<EventRow> Events = new("events");
    public static readonly RowTable<FigureRow> Figures = new("figures");
    public static readonly RowTable<PositionRow> Positions = new("positions");
    public static readonly RowTable<ParticipantRow> Participants = new("participants");
}
