using Dragoman.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>Names of entries of archives.</summary>
internal static class EntryNames
{
    /// <summary>A name that leads out of the archive. Nothing is ever written by it, but an archive that has one was made to do harm.</summary>
    public static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':') || name.Split('/', '\\').Contains("..");

    /// <summary>Hidden, or left there by a system: not meant to be read, as in folders.</summary>
    public static bool IsHidden(string name) => name.Split('/', '\\').Any(part => part is "__MACOSX" or "Thumbs.db" || (part.StartsWith('.') && part is not "." and not ".."));

    /// <summary>What an entry is read as.</summary>
    /// <exception cref="UnreadableReportException">The name leads out of the archive.</exception>
    public static InputPiece Piece(InputPiece archive, string name, Stream bytes)
    {
        if (LeadsOut(name)) throw new UnreadableReportException("the name leads out of the archive, and the entry is not read");
        string file = name[(name.LastIndexOf('/') + 1)..];
        return new InputPiece(OriginOf(archive, name), new PeekStream(bytes)) { Name = file, Source = file, IsInArchive = true };
    }

    /// <summary>Where an entry comes from, for the user.</summary>
    public static string OriginOf(InputPiece archive, string name) => $"{archive.Origin}:{(name.Length > 200 ? name[..200] + "..." : name)}";
}
