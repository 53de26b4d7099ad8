using System.IO.Compression;
using Dragoman.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>A zip archive: every entry is an input.</summary>
internal sealed class ZipFormat(PieceOpener opener) : IInputFormat
{
    private const long MostFromPipe = 2L << 30;

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        if (piece.IsInArchive) throw new UnreadableReportException("an archive inside an archive is not read");
        using Stream bytes = piece.Bytes.FromStart() ?? Spool(piece.Bytes);
        using ZipArchive archive = Open(bytes);
        if (archive.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype")) throw new UnreadableReportException("an Office document or an electronic book, not a report");
        var budget = new ExpansionBudget(() => bytes.Length);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || EntryNames.IsHidden(entry.FullName)) continue;
            foreach (InputItem item in InputFaults.Named(EntryNames.OriginOf(piece, entry.FullName), () => Read(piece, entry, budget))) yield return item;
            if (budget.IsSpent) throw new UnreadableReportException("the rest of the archive is not read");
        }
    }

    private IEnumerable<InputItem> Read(InputPiece archive, ZipArchiveEntry entry, ExpansionBudget budget)
    {
        if (entry.IsEncrypted) throw new UnreadableReportException("it is encrypted");
        InputPiece piece = EntryNames.Piece(archive, entry.FullName, new CheckedStream(new ExpandedStream(entry.Open(), budget), entry.Length, entry.Crc32));
        using PeekStream bytes = piece.Bytes;
        foreach (InputItem item in opener.Run(piece)) yield return item;
    }

    private static ZipArchive Open(Stream bytes)
    {
        try
        {
            return new ZipArchive(bytes, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("its list of entries is missing or wrong");
        }
    }

    /// <summary>The list of entries stands at the end, so an archive from a pipe is put into a file first.</summary>
    private static FileStream Spool(Stream pipe)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var part = new byte[1 << 16];
            for (int count; (count = pipe.Read(part)) > 0;)
            {
                file.Write(part, 0, count);
                if (file.Length > MostFromPipe) throw new UnreadableReportException("a zip archive of more than 2 GB is read from a file only");
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
