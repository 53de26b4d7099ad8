using System.Data.Common;
using Dapper;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

public abstract partial class StoreTests
{
    [Theory]
    [InlineData("UPDATE reports SET text = text || ' '", "its text is not the one that was kept")]
    [InlineData("UPDATE reports SET words_hash = '0'", "the hash of its words")]
    [InlineData("UPDATE reports SET coding = NULL", "it has no record")]
    [InlineData("UPDATE reports SET coding = (SELECT max(id) FROM codings)", "its record is that of another report")]
    [InlineData("UPDATE reports SET copy_kind = 'near', copy_of = id", "a copy of what is no original")]
    [InlineData("DELETE FROM bands WHERE value = (SELECT min(value) FROM bands)", "what its copies are found by")]
    [InlineData("UPDATE codings SET record_hash = '0'", "it is not the record that was kept")]
    [InlineData("UPDATE codings SET record = text_hash::bytea FROM reports WHERE reports.id = codings.report", "it cannot be read")]
    [InlineData("UPDATE codings SET published = '2001-01-01'", "title or day")]
    [InlineData("UPDATE events SET type = 'OTHER' WHERE item = 1", "its rows in the table events")]
    [InlineData("DELETE FROM figures WHERE item = 1", "its rows in the table figures")]
    [InlineData("UPDATE participants SET side = 'to' WHERE kind = 'statement' AND side = 'by' AND place = 0 AND item = 1", "its rows in the table participants")]
    [InlineData("UPDATE actors SET words = ''", "its rows in the table actors")]
    [InlineData("UPDATE positions SET stance = 'opposes'", "its rows in the table positions")]
    [InlineData("UPDATE statements SET attitude = 'believes'", "its rows in the table statements")]
    public void Verify_names_what_is_damaged(string damage, string fault)
    {
        AddBoth();
        Assert.Empty(Store.Verify());
        using (DbConnection connection = Connect())
        {
            if (connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)) damage = damage.Replace("text_hash::bytea", "CAST(text_hash AS BLOB)", StringComparison.Ordinal);
            Assert.NotEqual(0, connection.Execute(damage));
        }
        Assert.Contains(Store.Verify(), found => found.Fault.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_misses_words_that_are_not_in_the_index()
    {
        AddBoth();
        using (DbConnection connection = Connect())
        {
            bool isSqlite = connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal);
            string text = connection.QueryFirst<string>("SELECT text FROM reports ORDER BY id");
            if (isSqlite) connection.Execute("INSERT INTO report_words (report_words, rowid, words) VALUES ('delete', 1, @words)", new { words = SearchWords.Of(text).Joined() });
            else connection.Execute("DELETE FROM report_words WHERE report = 1");
        }
        Assert.Contains(Store.Verify(), found => found.Fault.Contains("its words are not in the index", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_named_with_its_report()
    {
        AddBoth();
        using (DbConnection connection = Connect())
        {
            byte[] record = connection.QueryFirst<byte[]>("SELECT record FROM codings WHERE id = 1");
            record[record.Length / 2] ^= 0x55;
            connection.Execute("UPDATE codings SET record = @record WHERE id = 1", new { record });
        }
        string message = Assert.Throws<StoreException>(() => Store.Records(copies: true).Count()).Message;
        Assert.Contains(StoreReports.EnvoysRecord().Report.Id, message);
        Assert.Contains("damaged", message);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        AddBoth();
        using (DbConnection connection = Connect()) connection.Execute("INSERT INTO migrations (number, name) VALUES (9999, 'later')");
        Assert.Contains("a newer version of dragoman", Assert.Throws<StoreException>(() => RecordStore.Open(Address)).Message);
    }

    [Fact]
    public void A_store_of_the_first_migration_is_brought_to_the_newest_form_with_all_that_it_holds()
    {
        AddBoth();
        string[] before = Dump();
        using (DbConnection connection = Connect()) connection.Execute("DELETE FROM migrations WHERE number > 1; CREATE INDEX events_type ON events (type, mode)");
        using (IRecordStore opened = RecordStore.Open(Address)) Assert.Empty(opened.Verify());
        Assert.Equal(before, Dump());
        using (DbConnection connection = Connect()) connection.Execute("CREATE INDEX events_type ON events (type)");
    }

    [Theory]
    [InlineData("UPDATE participants SET side = 'from'")]
    [InlineData("UPDATE participants SET kind = 'actor'")]
    public void The_database_refuses_rows_that_make_no_sense(string statement)
    {
        AddBoth();
        using DbConnection connection = Connect();
        Assert.ThrowsAny<DbException>(() => connection.Execute(statement));
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing()
    {
        AddBoth();
        string[] before = Dump();
        using (DbConnection connection = Connect()) connection.Execute("ALTER TABLE positions RENAME TO positions_away");
        Assert.Throws<StoreException>(() => Store.Add(Reports.Keep(StoreReports.Ferry + " Indonesia supports the talks."), StoreReports.Second));
        using (DbConnection connection = Connect()) connection.Execute("ALTER TABLE positions_away RENAME TO positions");
        Assert.Equal(before, Dump());
        Assert.Empty(Store.Verify());
    }
}
