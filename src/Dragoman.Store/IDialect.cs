using System.Data.Common;

namespace Dragoman.Store;

/// <summary>What differs between the databases: how they are opened, their migrations, and how words are indexed.</summary>
internal interface IDialect : IDisposable
{
    /// <summary>Folder of the migrations.</summary>
    string Name { get; }

    /// <summary>Opens the one connection of a store.</summary>
    DbConnection Connect();

    /// <summary>Begins a transaction that no other writer can disturb.</summary>
    DbTransaction BeginWriting(DbConnection connection);

    /// <summary>True where the table is there.</summary>
    bool HasTable(DbConnection connection, string name);

    /// <summary>Adds rows of a report or a coding to a table.</summary>
    void InsertRows(DbConnection connection, DbTransaction transaction, RowTable table, long owner, IReadOnlyList<Cell[]> rows);

    /// <summary>Adds the words of a report to the index.</summary>
    void IndexReport(DbConnection connection, DbTransaction transaction, long report, SearchWords words);

    /// <summary>Adds the words of the statements of a coding to the index; the first statement has number 1.</summary>
    void IndexStatements(DbConnection connection, DbTransaction transaction, long coding, IReadOnlyList<SearchWords> contents);

    /// <summary>A query for the numbers of the reports that have the words; its parameter is <c>@words</c>.</summary>
    string ReportsWithWords { get; }

    /// <summary>A query for coding and number of the statements of the coding <c>@coding</c> that have the words; its other parameter is <c>@words</c>.</summary>
    string StatementsWithWords { get; }

    /// <summary>The search in the language of the index.</summary>
    string Words(SearchQuery query);

    /// <summary>What the database itself finds damaged.</summary>
    IEnumerable<StoreDamage> Check(DbConnection connection);

    /// <summary>Names the reports whose words are not in the index, and indexed reports that are not there.</summary>
    IEnumerable<StoreDamage> CheckWords(DbConnection connection);

    /// <summary>Why the database refused, in words for the user.</summary>
    string Reason(DbException fault);
}
