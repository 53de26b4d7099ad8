using Dragoman.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>One input compressed by gzip.</summary>
internal sealed class GzipFormat(PieceOpener opener) : IInputFormat
{
    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        if (piece.IsUnpacked) throw new UnreadableReportException("it is compressed twice and is not read");
        string name = piece.Name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? piece.Name[..^3] + "tar" : piece.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? piece.Name[..^3] : piece.Name;
        using var bytes = new PeekStream(new GzipStream(piece.Bytes));
        foreach (InputItem item in opener.Run(piece with { Bytes = bytes, Name = name, Source = piece.Source is null ? null : name, IsUnpacked = true })) yield return item;
    }
}
