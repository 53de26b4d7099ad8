using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary>Reads the reports of a benchmark file one by one and writes one JSON object a line for each.</summary>
internal static class PredictReports
{
    /// <summary>Calls <paramref name="predict"/> for each report (<c>id</c>, <c>text</c>, <c>date</c> where known) inside an object that has <c>id</c> and <c>doc</c>.</summary>
    public static void Run(FileInfo input, Action<SourceText, ReadingOptions, Utf8JsonWriter> predict)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        foreach (string line in File.ReadLines(input.FullName))
        {
            if (line.Length == 0) continue;
            using JsonDocument report = JsonDocument.Parse(line);
            string id = report.RootElement.GetProperty("id").GetString()!;
            var source = SourceText.FromString(report.RootElement.GetProperty("text").GetString()!);
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("doc", id);
                predict(source, new ReadingOptions { Published = Published(report.RootElement) }, json);
                json.WriteEndObject();
            }
            output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    /// <summary>Writes <c>start</c> and <c>end</c>, counted in code points.</summary>
    public static void WriteSpan(Utf8JsonWriter json, string text, TextSpan span)
    {
        int start = CodePoints(text, 0, span.Start);
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + CodePoints(text, span.Start, span.End));
    }

    private static DateOnly? Published(JsonElement report) =>
        report.TryGetProperty("date", out JsonElement date) && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static int CodePoints(string text, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) count++;
        return count;
    }
}
