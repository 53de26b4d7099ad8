namespace Dragoman.Store;

/// <summary>What adding a report changed.</summary>
public enum AddChange
{
    /// <summary>The report was new.</summary>
    Added,

    /// <summary>The report was there, its record of this version of the reader was new.</summary>
    Recoded,

    /// <summary>Report and record were there.</summary>
    AlreadyKept,
}
