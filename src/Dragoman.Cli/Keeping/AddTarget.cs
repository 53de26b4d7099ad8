using Dragoman.Formats.Out;
using Dragoman.Reading;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary>A store that is written to, and the reader whose records it gets. Models and knowledge are loaded when the first report is read.</summary>
internal sealed class AddTarget : IDisposable
{
    private readonly Lazy<Reader> loaded = new(() => DataFolders.LoadReader());
    private int given;

    private AddTarget(string address, IRecordStore store) => (Address, Store) = (address, store);

    public string Address { get; }

    public IRecordStore Store { get; }

    /// <summary>Version of the reader.</summary>
    public ReaderVersion Reader { get; } = new(ProgramVersion.Version, ContentHash.OfFolder(DataFolders.Knowledge), ContentHash.OfFolder(DataFolders.Models));

    public static AddTarget OpenOrCreate(string address) => new(address, RecordStore.OpenOrCreate(address));

    public static AddTarget Open(string address) => new(address, RecordStore.Open(address));

    /// <summary>A reader for one thread.</summary>
    public Reader NewReader() => Interlocked.Increment(ref given) == 1 ? loaded.Value : loaded.Value.Share();

    public void Dispose() => Store.Dispose();
}
