using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("sqlite:a b.db", "sqlite:a b.db")]
    [InlineData("sqlite:/tmp/x.db", "sqlite:/tmp/x.db")]
    [InlineData("postgres://ann:pa%40ss@db.example.org:6432/news", "postgres://ann@db.example.org/news")]
    [InlineData("postgresql://localhost/news", "postgres://localhost/news")]
    [InlineData("postgres://ann@/news?host=/tmp/sockets&port=5433", "postgres://ann@/tmp/sockets/news")]
    public void Reads_addresses_and_shows_them_without_a_password(string address, string shown) => Assert.Equal(shown, StoreAddress.Parse(address).ToString());

    [Fact]
    public void Takes_the_parts_of_an_address()
    {
        StoreAddress address = StoreAddress.Parse("postgres://a%20nn:p%40:ss@[::1]:6432/news%2F1?sslmode=require");
        Assert.Equal(("a nn", "p@:ss", "::1", 6432, "news/1", "require"), (address.User, address.Password, address.Host, address.Port, address.Database, address.SslMode));
    }

    [Theory]
    [InlineData("kept.db", "'kept.db' is no store")]
    [InlineData("sqlite:", "is no store")]
    [InlineData("mysql://ann:secret@host/x", "'...@host/x' is no store")]
    [InlineData("postgres://host", "names its database")]
    [InlineData("postgres://host:port/x", "'port' is no port")]
    [InlineData("postgres://host/x?timeout=3", "'timeout' is no option")]
    public void Says_what_is_wrong_with_an_address(string address, string message) => Assert.Contains(message, Assert.Throws<StoreException>(() => StoreAddress.Parse(address)).Message);

    [Fact]
    public void Nothing_of_a_driver_is_in_the_public_surface()
    {
        string[] drivers = ["Microsoft.Data.Sqlite", "Npgsql", "Dapper", "SQLitePCLRaw.core", "System.Data.Common"];
        IEnumerable<Type> types = typeof(RecordStore).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers().SelectMany(member => member switch
        {
            System.Reflection.MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
            System.Reflection.PropertyInfo property => [property.PropertyType],
            System.Reflection.ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            _ => Enumerable.Empty<Type>(),
        }).Append(type.BaseType ?? typeof(object)));
        Assert.DoesNotContain(types, type => drivers.Contains(type.Assembly.GetName().Name));
        Assert.NotEmpty(types);
    }
}
