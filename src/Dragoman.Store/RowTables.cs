namespace Dragoman.Store;

/// <summary>The tables of rows. What the columns mean stands in Migrations.</summary>
internal static class RowTables
{
    private static readonly (string, CellType)[]
        times = [("time", CellType.Text), ("first_day", CellType.Text), ("last_day", CellType.Text), ("dated", CellType.Text)],
        places = [("place", CellType.Text), ("country", CellType.Text), ("latitude", CellType.Real), ("longitude", CellType.Real)],
        evidence = [("evidence_start", CellType.Number), ("evidence_end", CellType.Number), ("rule", CellType.Text)];

    public static readonly RowTable Bands = new("bands", "report", ("value", CellType.Number));

    public static readonly RowTable Actors = Items(
        "actors", [("name", CellType.Text), ("kind", CellType.Text), ("code", CellType.Text), ("country", CellType.Text), ("group", CellType.Text), ("role", CellType.Text), ("words", CellType.Text)]);

    public static readonly RowTable Statements = Items(
        "statements", [("attitude", CellType.Text), ("form", CellType.Text), ("channel", CellType.Text), ("within", CellType.Number), ("source", CellType.Text), .. times, .. evidence]);

    public static readonly RowTable Events = Items(
        "events",
        [
            ("type", CellType.Text), ("mode", CellType.Text), ("cameo", CellType.Text), ("goldstein", CellType.Real), ("quad", CellType.Text), ("polarity", CellType.Text), ("modality", CellType.Text), ("theme", CellType.Text), ("statement", CellType.Number),
            .. times, .. places, .. evidence, ("confidence", CellType.Real),
        ]);

    public static readonly RowTable Figures = Items(
        "figures",
        [
            ("measure", CellType.Text), ("low", CellType.Real), ("high", CellType.Real), ("bound", CellType.Text), ("unit", CellType.Text), ("who", CellType.Text), ("event", CellType.Number), ("statement", CellType.Number),
            .. times, .. places, .. evidence,
        ]);

    public static readonly RowTable Positions = Items(
        "positions", [("stance", CellType.Text), ("polarity", CellType.Text), ("object_text", CellType.Text), ("statement", CellType.Number), .. times, .. evidence]);

    public static readonly RowTable Participants = new(
        "participants", "coding", ("kind", CellType.Text), ("item", CellType.Number), ("side", CellType.Text), ("place", CellType.Number), ("actor", CellType.Number), ("words", CellType.Text));

    private static RowTable Items(string name, (string, CellType)[] columns) => new(name, "coding", [("item", CellType.Number), .. columns]);
}
