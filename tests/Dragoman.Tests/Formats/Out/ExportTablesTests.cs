using Dragoman.Formats.Out;
using Dragoman.Knowledge;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

/// <summary>What the record may hold has a row in the mapping tables.</summary>
public sealed class ExportTablesTests
{
    [Fact]
    public void Every_country_of_the_record_has_its_codes()
    {
        KnowledgeTable states = KnowledgeTable.Read(Repository.PathOf("knowledge", "actors", "states.tsv"), "code", "name", "kind", "capital", "seats", "demonyms", "aliases");
        HashSet<string> iso2 = [], cow = [];
        for (int i = 0; i < states.Count; i++)
        {
            ExportCountry? country = ExportShared.Tables.Country(states[i]["code"]);
            Assert.NotNull(country);
            Assert.Equal(states[i]["name"], country.Name);
            Assert.Equal(2, country.Iso2.Length);
            Assert.True(iso2.Add(country.Iso2), country.Iso2);
            Assert.True(country.Cow.Length == 0 || cow.Add(country.Cow), country.Cow);
            Assert.True(country.Fips.Length == 2 || country.Name.StartsWith("United States Minor"), country.Name);
        }
    }

    [Fact]
    public void Every_sector_has_its_row()
    {
        KnowledgeTable sectors = KnowledgeTable.Read(Repository.PathOf("knowledge", "ontology", "sectors.tsv"), "code", "political", "gloss");
        for (int i = 0; i < sectors.Count; i++) Assert.NotNull(ExportShared.Tables.Sector(sectors[i]["code"]));
    }

    [Fact]
    public void Every_cameo_code_has_class_and_score_in_each_scheme()
    {
        KnowledgeTable codes = KnowledgeTable.Read(Repository.PathOf("knowledge", "ontology", "cameo.tsv"), "code", "name", "type", "mode", "goldstein", "quad");
        for (int i = 0; i < codes.Count; i++)
        {
            string code = codes[i]["code"];
            Assert.InRange(ExportShared.Tables.Cameo(code)!.Quad, 1, 4);
            Assert.InRange(ExportShared.Tables.PhoenixClass(code)!.Value, 0, 4);
            Assert.InRange(ExportShared.Tables.PhoenixScore(code)!.Value, -10, 10);
        }
    }

    [Fact]
    public void Every_name_is_a_format_that_says_what_it_follows()
    {
        Assert.Equal(12, RecordFormats.Names.Count);
        foreach (string name in RecordFormats.Names)
        {
            RecordFormat format = ExportShared.Format(name);
            Assert.Equal(name, format.Name);
            Assert.All((string[])[format.Description.Content, format.Description.Quad, format.Description.Score, format.Description.Events, format.Description.Offsets], words => Assert.NotEmpty(words));
        }
        var fault = Assert.Throws<ArgumentException>(() => ExportShared.Format("xml"));
        Assert.Contains("jsonl", fault.Message);
    }

    [Fact]
    public void Every_column_says_what_stands_in_it()
    {
        foreach (string name in RecordFormats.Names)
            foreach (TableLayout table in ExportShared.Tables.Layouts(name))
                Assert.All(table.Contents, content => Assert.NotEmpty(content));
    }
}
