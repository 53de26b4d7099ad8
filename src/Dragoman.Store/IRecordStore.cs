using Dragoman.Reading;

namespace Dragoman.Store;

/// <summary>Keeps reports and their records. The same contract over SQLite and PostgreSQL; one instance serves one thread.</summary>
/// <remarks>Every method throws <see cref="StoreException"/> where the store cannot be read or written. What a method enumerates is read in parts, so a store of any size is gone through with little memory.</remarks>
public interface IRecordStore : IDisposable
{
    /// <summary>Where the store lies, in words for the user; without a password.</summary>
    string Address { get; }

    /// <summary>True where a report with these bytes has been read by this version of the reader.</summary>
    /// <param name="reportId">SHA-256 of the bytes, lower-case hex.</param>
    bool Has(string reportId, ReaderVersion reader);

    /// <summary>Keeps a report and its record in one transaction. A report that is there is not added again: the record of another version of the reader is kept beside the old one, that of the same version changes nothing.</summary>
    AddOutcome Add(ReportToKeep report, ReaderVersion reader);

    /// <summary>Notes that a report which is kept was met again. Under the source and address that it was met under before, this changes nothing.</summary>
    void Meet(string reportId, string origin, ReadingOptions given);

    /// <summary>How many reports there are, and how many that are no copies.</summary>
    StoreCounts Count();

    /// <summary>The versions of the reader whose codings are kept, in the order in which they came.</summary>
    IReadOnlyList<ReaderVersion> Readers();

    /// <summary>The current record of every report, in the order in which they were added.</summary>
    /// <param name="copies">With the records of reports that are copies of others.</param>
    IEnumerable<KeptRecord> Records(bool copies);

    /// <summary>The current records of the reports whose id begins so.</summary>
    /// <param name="idPrefix">Lower-case hex, at least one digit.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<KeptRecord> Records(string idPrefix, int limit);

    /// <summary>The records of every report that both versions of the reader have read, in the order in which they were added.</summary>
    IEnumerable<CodingPair> Pairs(ReaderVersion before, ReaderVersion after);

    /// <summary>How many items a query finds, in how many reports.</summary>
    ItemCounts Count(ItemQuery query);

    /// <summary>The items that a query finds, in the order in which their reports were added and in the order of the report.</summary>
    IEnumerable<FoundItem> Find(ItemQuery query);

    /// <summary>How many reports have the words.</summary>
    StoreCounts Count(SearchQuery query);

    /// <summary>The reports that have the words, the newest first; of one day, in the order in which they were added.</summary>
    IEnumerable<FoundReport> Search(SearchQuery query, int limit);

    /// <summary>Where else a report was met, beside its first appearance.</summary>
    IReadOnlyList<Appearance> Appearances(KeptRecord record);

    /// <summary>Reads everything and names what is damaged; nothing where all is sound.</summary>
    IEnumerable<StoreDamage> Verify();
}
