using System.Text;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict gsr IN.jsonl</c>: the events of each report as type, source codes and target codes. What is denied, planned or asked for has not happened and is left out.</summary>
internal static class PredictEvents
{
    public static int Run(FileInfo input)
    {
        var reader = DataFolders.LoadReader();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        foreach (string line in File.ReadLines(input.FullName))
        {
            if (line.Length == 0) continue;
            using JsonDocument report = JsonDocument.Parse(line);
            string id = report.RootElement.GetProperty("id").GetString()!;
            DateOnly? published = report.RootElement.TryGetProperty("date", out JsonElement date) && DateOnly.TryParse(date.GetString(), out DateOnly day) ? day : null;
            ReportReading record = reader.Read(SourceText.FromString(report.RootElement.GetProperty("text").GetString()!), new ReadingOptions { Published = published });
            Dictionary<string, string?> codes = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Code);
            var events = from item in record.Events
                         where item.Polarity == "affirmed" && item.Modality is "actual" or "ongoing"
                         select new { @event = item.Type, source = Codes(item.Actors, codes), target = Codes(item.Recipients, codes), cameo = item.Cameo, rule = item.Rule };
            output.WriteLine(JsonSerializer.Serialize(new { id, doc = id, events }));
        }
        return 0;
    }

    private static IEnumerable<string> Codes(IEnumerable<string> actors, Dictionary<string, string?> codes) =>
        actors.Select(actor => codes[actor]).OfType<string>().Distinct();
}
