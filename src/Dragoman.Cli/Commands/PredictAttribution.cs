using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict attribution IN.jsonl</c>: statements as the scorer for attribution relations reads them, one report a line.</summary>
internal static class PredictAttribution
{
    /// <summary>Reads reports (<c>id</c> or <c>doc</c>, <c>text</c>, <c>date</c> where known), writes <c>doc</c> and <c>attributions</c> with the spans of source, cue and content; offsets count code points.</summary>
    /// <remarks>Statements without a cue are left out, and so are voices within a quotation, and attitudes without a clause of their own within another statement ("she said he wants peace"): the corpora do not annotate them.</remarks>
    public static int Run(FileInfo input)
    {
        Reader reader = DataFolders.LoadReader();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        foreach (string line in File.ReadLines(input.FullName))
        {
            if (line.Length == 0) continue;
            using JsonDocument report = JsonDocument.Parse(line);
            var source = SourceText.FromString(report.RootElement.GetProperty("text").GetString()!);
            ReportAnalysis analysis = reader.Analyse(source, new ReadingOptions { Published = Published(report.RootElement) });
            string id = report.RootElement.GetProperty(report.RootElement.TryGetProperty("id", out _) ? "id" : "doc").GetString()!;
            output.WriteLine(Encoding.UTF8.GetString(Json(id, analysis, CodePoints(source.Text))));
        }
        return 0;
    }

    private static DateOnly? Published(JsonElement report) =>
        report.TryGetProperty("date", out JsonElement date) && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static byte[] Json(string id, ReportAnalysis analysis, int[] points)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("doc", id);
            json.WriteStartArray("attributions");
            foreach (Statement statement in analysis.Statements)
            {
                if (statement.CueToken < 0 || statement.Quoted || statement.Within is not null && !SaysClause(statement)) continue;
                json.WriteStartObject();
                json.WriteStartArray("source");
                if (statement.Source is { } source) WriteSpan(json, source, points);
                json.WriteEndArray();
                json.WriteStartArray("cue");
                WriteSpan(json, analysis.Document.SpanOf(statement.Cue.First, statement.Cue.End), points);
                json.WriteEndArray();
                json.WriteStartArray("content");
                foreach (TokenRange range in statement.Content) WriteSpan(json, analysis.Document.SpanOf(range.First, range.End), points);
                json.WriteEndArray();
                json.WriteString("rule", statement.Rule);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static bool SaysClause(Statement statement) => statement.Rule is "statements/clause" or "statements/frame" or "statements/phrase";

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span, int[] points)
    {
        json.WriteStartArray();
        json.WriteNumberValue(points[span.Start]);
        json.WriteNumberValue(points[span.End]);
        json.WriteEndArray();
    }

    /// <summary>Number of code points before each UTF-16 position.</summary>
    private static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++) points[i + 1] = points[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
        return points;
    }
}
