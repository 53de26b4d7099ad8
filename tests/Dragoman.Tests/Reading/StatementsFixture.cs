using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

/// <summary>The whole reader, loaded once. One reading at a time.</summary>
public sealed class StatementsFixture
{
    private readonly Reader reader = Reader.Load(Path.Combine(ReadingFixture.Repository, "models"), Path.Combine(ReadingFixture.Repository, "knowledge"));

    /// <summary>The statements of a report as lines of speaker, cue, content and attitude, in the order of the text.</summary>
    public List<string> Read(string text)
    {
        ReportAnalysis analysis = reader.Analyse(SourceText.FromString(text), new ReadingOptions());
        var lines = new List<string>();
        foreach (Statement statement in analysis.Statements)
        {
            string speaker = statement.Source is { } source ? Words(text, source) : "-";
            string cue = statement.Cue.End > statement.Cue.First ? Words(text, analysis.Document.SpanOf(statement.Cue.First, statement.Cue.End)) : "-";
            string content = string.Join(" ... ", statement.Content.Select(range => Words(text, analysis.Document.SpanOf(range.First, range.End))));
            lines.Add(Line(speaker, cue, content, statement.Attitude));
        }
        return lines;
    }

    /// <summary>One line to compare; marks at the edges of what is said are left out.</summary>
    public static string Line(string speaker, string cue, string content, string attitude) =>
        $"{speaker} | {cue} | {string.Join(" ... ", content.Split(" ... ").Select(part => part.Trim(' ', ',', '.', '“', '”', '"', '\'')))} | {attitude}";

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];
}
