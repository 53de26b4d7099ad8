using System.Text.Json;
using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

/// <summary>Formats in JSON: selectors that resolve, features with points, entities that the model knows.</summary>
public sealed class JsonFormatTests
{
    [Fact]
    public void Every_selector_resolves_to_its_quote()
    {
        int count = 0;
        foreach (ReportReading record in ExportShared.Samples.Append(ExportShared.Made()))
        {
            int[] points = [.. record.Report.Text.EnumerateRunes().Select(rune => rune.Value)];
            foreach (JsonElement annotation in Lines("webannotation", record))
            {
                foreach (JsonElement target in annotation.GetProperty("target").EnumerateArray())
                {
                    JsonElement quote = target.GetProperty("selector")[0], position = target.GetProperty("selector")[1];
                    string exact = quote.GetProperty("exact").GetString()!;
                    int start = position.GetProperty("start").GetInt32(), end = position.GetProperty("end").GetInt32();
                    Assert.Equal(exact, string.Concat(points[start..end].Select(char.ConvertFromUtf32)));
                    string around = Optional(quote, "prefix") + exact + Optional(quote, "suffix");
                    Assert.Contains(around, record.Report.Text);
                    count++;
                }
            }
        }
        Assert.True(count > 300, $"{count} selectors");
    }

    [Fact]
    public void Positions_beyond_the_first_plane_count_code_points()
    {
        JsonElement first = Lines("webannotation", ExportShared.Made())[0];
        ReportReading record = ExportShared.Made();
        int start = first.GetProperty("target")[0].GetProperty("selector")[1].GetProperty("start").GetInt32();
        Assert.Equal(record.Events[0].Evidence[0].Start - 1, start);
    }

    [Fact]
    public void Annotations_have_names_of_their_own()
    {
        string[] names = [.. ExportShared.Samples.SelectMany(record => Lines("webannotation", record)).Select(annotation => annotation.GetProperty("id").GetString()!)];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.True(Uri.TryCreate(name, UriKind.Absolute, out Uri? uri) && uri.Scheme == "ni", name));
    }

    [Fact]
    public void Geojson_is_one_collection_of_points()
    {
        using JsonDocument collection = JsonDocument.Parse(ExportShared.Write("geojson", ExportShared.Samples)[0]);
        Assert.Equal("FeatureCollection", collection.RootElement.GetProperty("type").GetString());
        JsonElement[] features = [.. collection.RootElement.GetProperty("features").EnumerateArray()];
        int expected = ExportShared.Samples.Sum(record => record.Events.Count(item => item.Place?.Latitude is not null) + record.Figures.Count(item => item.Place?.Latitude is not null));
        Assert.Equal(expected, features.Length);
        Assert.All(features, feature => Assert.InRange(feature.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble(), -90, 90));
    }

    [Fact]
    public void Geojson_without_a_feature_is_a_collection_too()
    {
        using JsonDocument collection = JsonDocument.Parse(ExportShared.Write("geojson")[0]);
        Assert.Equal(0, collection.RootElement.GetProperty("features").GetArrayLength());
    }

    /// <summary>Schemata and properties that the model of FollowTheMoney has, from the package @alephdata/followthemoney 3.8.4.</summary>
    [Fact]
    public void Entities_have_properties_of_their_schema_and_references_that_lead_somewhere()
    {
        HashSet<string> known = [.. File.ReadLines(Repository.PathOf("tests", "fixtures", "exports", "ftm-properties.tsv")).Where(line => !line.StartsWith('#'))];
        JsonElement[] entities = [.. ExportShared.Samples.SelectMany(record => Lines("ftm", record))];
        HashSet<string> ids = [.. entities.Select(entity => entity.GetProperty("id").GetString()!)];
        foreach (JsonElement entity in entities)
        {
            string schema = entity.GetProperty("schema").GetString()!;
            foreach (JsonProperty property in entity.GetProperty("properties").EnumerateObject())
            {
                Assert.Contains($"{schema}\t{property.Name}", known);
                Assert.NotEqual(0, property.Value.GetArrayLength());
                if (property.Name is "proof" or "organizer" or "involved") Assert.All(property.Value.EnumerateArray(), id => Assert.Contains(id.GetString()!, ids));
            }
        }
    }

    [Fact]
    public void Plover_says_what_did_not_happen_and_folds_countries()
    {
        JsonElement[] events = Lines("plover", ExportShared.Made());
        Assert.Equal("KOS", events[0].GetProperty("actor")[0].GetProperty("code").GetString());
        Assert.Contains("negation", Strings(events[2].GetProperty("context")));
        Assert.Contains("future", Strings(events[3].GetProperty("context")));
        Assert.Equal(["2011-05-01", "2011-05-31"], [events[2].GetProperty("date").GetString()!, events[2].GetProperty("enddate").GetString()!]);
        Assert.Equal(12, events[2].GetProperty("size").GetProperty("dead").GetInt32());
        Assert.Equal(4, events[3].GetProperty("quad_code").GetInt32());
        Assert.Equal(-5.5, events[3].GetProperty("event_scale").GetDouble());
    }

    private static JsonElement[] Lines(string format, ReportReading record) =>
        [.. ExportShared.Write(format, record)[0].TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static string Optional(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
}
