namespace Dragoman.Formats.In;

/// <summary>Finds the format of a piece and reads it.</summary>
internal sealed class PieceOpener(InputOptions options)
{
    private readonly IInputFormat text = new TextFormat();
    private readonly IInputFormat jsonLines = new JsonLinesFormat(options);

    /// <summary>The reports of a piece.</summary>
    public IEnumerable<InputItem> Run(InputPiece piece) => FormatFinder.Run(piece.Bytes.Peek(FormatFinder.HeadLength), piece.Name) switch
    {
        InputKind.JsonLines => jsonLines.Run(piece),
        _ => text.Run(piece),
    };
}
