using System.Data.Common;
using Dragoman.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dragoman.Tests.Store;

public sealed class SqliteStoreTests : StoreTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman store ").FullName;

    protected override string Address => "sqlite:" + Path.Combine(folder, "kept.db");

    protected override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "kept.db")};Pooling=false");
        connection.Open();
        return connection;
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Store_that_is_not_there_is_named_and_not_made()
    {
        string path = Path.Combine(folder, "none.db");
        Assert.Contains($"there is no store at {path}", Assert.Throws<StoreException>(() => RecordStore.Open("sqlite:" + path)).Message);
        Assert.False(File.Exists(path));
        Assert.Contains("there is no folder", Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate("sqlite:" + Path.Combine(folder, "no", "kept.db"))).Message);
        Assert.Contains("is a folder", Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate("sqlite:" + folder)).Message);
    }

    [Fact]
    public void File_that_is_no_store_is_left_as_it_is()
    {
        string path = Path.Combine(folder, "report.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is a report, not a store. ", 100)));
        byte[] before = File.ReadAllBytes(path);
        Assert.Contains("no store", Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate("sqlite:" + path)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Damaged_page_of_the_file_is_found()
    {
        Store.Add(Reports.Keep(StoreReports.Envoys), StoreReports.First);
        Store.Dispose();
        string path = Path.Combine(folder, "kept.db");
        byte[] bytes = File.ReadAllBytes(path);
        int page = bytes.AsSpan().LastIndexOf("interference"u8) / 4096;
        bytes.AsSpan(page * 4096, 64).Fill(0xA5);
        File.WriteAllBytes(path, bytes);
        using IRecordStore damaged = RecordStore.Open(Address);
        Assert.NotEmpty(damaged.Verify());
    }
}
