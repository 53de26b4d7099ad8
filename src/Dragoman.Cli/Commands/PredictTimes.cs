using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Reading.Times;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict timex IN.jsonl</c>: times as the scorer for time expressions reads them, one report a line.</summary>
internal static class PredictTimes
{
    private static readonly string[] KindNames = ["DATE", "TIME", "DURATION", "SET"];

    /// <summary>Reads reports (<c>id</c>, <c>text</c>, <c>date</c> where known), writes <c>id</c>, <c>doc</c> and <c>timexes</c>; offsets count code points.</summary>
    public static int Run(FileInfo input)
    {
        var words = new WordTable();
        TimeLexicon lexicon = TimeLexicon.Load(Path.Combine(DataFolders.Knowledge, "times"), words);
        words.Freeze();
        var tokenizer = new Tokenizer(LanguageRules.Load(Path.Combine(DataFolders.Knowledge, "language")));
        var finder = new TimeFinder(lexicon);
        var document = new Document(words);
        var times = new List<TimeMention>();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        foreach (string line in File.ReadLines(input.FullName))
        {
            if (line.Length == 0) continue;
            using JsonDocument report = JsonDocument.Parse(line);
            var source = SourceText.FromString(report.RootElement.GetProperty("text").GetString()!);
            document.Reset(new RepairedText(source, source.Text, null, []));
            tokenizer.Run(document);
            finder.Run(document, Published(report.RootElement), times);
            output.WriteLine(Encoding.UTF8.GetString(Json(report.RootElement.GetProperty("id").GetString()!, source.Text, times)));
        }
        return 0;
    }

    private static DateOnly? Published(JsonElement report) =>
        report.TryGetProperty("date", out JsonElement date) && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static byte[] Json(string id, string text, List<TimeMention> times)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("doc", id);
            json.WriteStartArray("timexes");
            int at = 0;
            int points = 0;
            foreach (TimeMention time in times)
            {
                points += CodePoints(text, at, time.Span.Start);
                int end = points + CodePoints(text, time.Span.Start, time.Span.End);
                json.WriteStartObject();
                json.WriteNumber("start", points);
                json.WriteNumber("end", end);
                json.WriteString("type", KindNames[(int)time.Kind]);
                json.WriteString("value", time.Value);
                json.WriteEndObject();
                (at, points) = (time.Span.End, end);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static int CodePoints(string text, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) count++;
        return count;
    }
}
