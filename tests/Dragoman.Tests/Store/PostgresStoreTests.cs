using System.Data.Common;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

public sealed class PostgresStoreTests : StoreTests
{
    private readonly string address = PostgresServer.NewDatabase();

    protected override string Address => address;

    protected override DbConnection Connect() => PostgresServer.Connect(address);

    [Fact]
    public void Database_that_is_not_there_is_named()
    {
        string other = address.Replace("/test", "/none", StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate(other)).Message);
    }

    [Fact]
    public void Server_that_does_not_answer_is_named_without_the_password()
    {
        string message = Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate("postgres://me:secret@/kept?host=/nowhere")).Message;
        Assert.Contains("postgres://me@/nowhere/kept", message);
        Assert.DoesNotContain("secret", message);
    }
}
