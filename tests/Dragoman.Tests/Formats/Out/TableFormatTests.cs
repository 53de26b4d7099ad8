using System.Text;
using Dragoman.Formats.Out;
using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

/// <summary>Tables: as many columns as the published layout, whatever the text holds.</summary>
public sealed class TableFormatTests
{
    private static readonly string[] tabbed = ["gdelt", "icews", "polecat", "phoenix", "cameo"];

    public static TheoryData<string, int, string, int> Layouts => new()
    {
        { "gdelt", 0, "gdelt-export", 61 },
        { "gdelt", 1, "gdelt-mentions", 16 },
        { "icews", 0, "icews", 20 },
        { "polecat", 0, "polecat", 40 },
        { "phoenix", 0, "phoenix", 26 },
        { "cameo", 0, "cameo", 13 },
    };

    /// <summary>The names and their order as the data sets publish them.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Layout_is_the_published_one(string format, int table, string header, int columns)
    {
        string[] published = File.ReadAllText(Repository.PathOf("tests", "fixtures", "exports", "headers", header + ".tsv")).TrimEnd('\n').Split('\t');
        Assert.Equal(columns, published.Length);
        Assert.Equal(published, ExportShared.Tables.Layouts(format)[table].Columns);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_row_has_every_column(string format, int table, string header, int columns)
    {
        Assert.NotEmpty(header);
        string[] rows = ExportShared.Write(format, [.. ExportShared.Samples, ExportShared.Made()])[table].TrimEnd('\n').Split('\n');
        Assert.True(rows.Length > 20, $"{rows.Length} rows");
        Assert.All(rows, row => Assert.Equal(columns, row.Split('\t').Length));
    }

    [Fact]
    public void Header_stands_where_the_data_set_has_one()
    {
        foreach (string format in tabbed)
        {
            string first = ExportShared.Write(format, ExportShared.Made())[0].Split('\n')[0];
            bool isHeader = first.Split('\t')[0] == ExportShared.Tables.Layouts(format)[0].Columns[0];
            Assert.Equal(format is "icews" or "polecat", isHeader);
        }
    }

    [Fact]
    public void Csv_gives_back_what_was_written()
    {
        string[] files = ExportShared.Write("csv", [.. ExportShared.Samples, ExportShared.Made()]);
        IReadOnlyList<TableLayout> layouts = ExportShared.Tables.Layouts("csv");
        for (int i = 0; i < files.Length; i++)
        {
            List<string[]> rows = CsvRows(files[i]);
            Assert.Equal(layouts[i].Columns, rows[0]);
            Assert.All(rows, row => Assert.Equal(layouts[i].Columns.Count, row.Length));
        }
        List<string[]> events = CsvRows(files[2]);
        ReportReading made = ExportShared.Made();
        Assert.Contains(events, row => row[events[0].ToList().IndexOf("evidence")] == "the World Health\nOrganization urged Chad, Sudan to talk in Kashmir on 3 May 2011");
        Assert.Equal(1 + ExportShared.Samples.Sum(record => record.Events.Count) + made.Events.Count, events.Count);
    }

    [Fact]
    public void Numbers_of_events_differ()
    {
        string[] rows = ExportShared.Write("gdelt", ExportShared.Samples)[0].TrimEnd('\n').Split('\n');
        string[] numbers = [.. rows.Select(row => row.Split('\t')[0])];
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.InRange(long.Parse(number), 0, 1L << 53));
        string[] mentioned = [.. ExportShared.Write("gdelt", ExportShared.Samples)[1].TrimEnd('\n').Split('\n').Select(row => row.Split('\t')[0])];
        Assert.Equal(numbers.Order(), mentioned.Distinct().Order());
    }

    /// <summary>What was denied, planned, asked for or feared is in no data set of that kind, and the count says so.</summary>
    [Theory]
    [InlineData("gdelt")]
    [InlineData("icews")]
    [InlineData("polecat")]
    [InlineData("phoenix")]
    [InlineData("cameo")]
    [InlineData("ftm")]
    public void What_did_not_happen_is_left_out_and_counted(string format)
    {
        var output = new RecordOutput(ExportShared.Format(format));
        ExportShared.Format(format).Write(ExportShared.Made(), null, output);
        Assert.Equal(2, output.LeftOut[EventSelection.NotHappened]);
        Assert.DoesNotContain("12 nurses", Encoding.UTF8.GetString(output.Written(0)).Replace("Sudan denied that its police killed 12 nurses", ""));
    }

    [Fact]
    public void Each_data_set_has_its_own_classes_and_scores()
    {
        // CAMEO 022, an appeal: verbal cooperation for GDELT, neutral for Phoenix, verbal conflict for PLOVER; three scores.
        string[] Field(string format, string column)
        {
            TableLayout layout = ExportShared.Tables.Layouts(format)[0];
            return [.. ExportShared.Write(format, ExportShared.Made())[0].TrimEnd('\n').Split('\n').TakeLast(2).Select(row => row.Split('\t')[layout.PlaceOf(column)])];
        }
        Assert.Equal(["1", "1"], Field("gdelt", "QuadClass"));
        Assert.Equal(["3.2", "3.2"], Field("gdelt", "GoldsteinScale"));
        Assert.Equal(["0", "0"], Field("phoenix", "PentaClass"));
        Assert.Equal(["3.4", "3.4"], Field("phoenix", "GoldsteinScore"));
        Assert.Equal(["3", "3"], Field("polecat", "Quad Code"));
        Assert.Equal(["0.0", "0.0"], Field("polecat", "Intensity"));
    }

    /// <summary>A plain reader of RFC 4180.</summary>
    private static List<string[]> CsvRows(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (quoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (character == '"') quoted = !quoted;
            else if (!quoted && character is ',' or '\n' && !quoted)
            {
                row.Add(field.ToString());
                field.Clear();
                if (character == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
            else field.Append(character);
        }
        Assert.Empty(row);
        return rows;
    }
}
