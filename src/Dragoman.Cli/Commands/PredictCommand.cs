using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dragoman.Cli.Commands.Incidents;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict TASK IN.jsonl</c>: predictions in the form that the benchmark scorers read.</summary>
internal static class PredictCommand
{
    public static Command Create()
    {
        var task = new Argument<string>("task")
        {
            Description = "What to predict: ud (tokens, tags, lemmas, trees as CoNLL-U), entities (names and their kinds), coref (who is the same), timex (times and their values), attribution (who says what), gsr (events), muc (attacks, bombings and kidnappings).",
        };
        task.AcceptOnlyFromAmong("ud", "entities", "coref", "timex", "attribution", "gsr", "muc");
        var input = new Argument<FileInfo>("in") { Description = "Reports, one JSON object a line with id and text; for ud also tokens as CoNLL-U (a file .conllu), whose empty columns are filled." };
        input.AcceptExistingOnly();
        var tokensOnly = new Option<bool>("--tokens-only") { Description = "Tokens and sentences without tags and trees; needs no model." };
        var command = new Command("predict", "Writes predictions for a benchmark to standard output.") { task, input, tokensOnly };
        command.SetAction(result => result.GetRequiredValue(task) switch
        {
            "timex" => PredictTimes.Run(result.GetRequiredValue(input)),
            "muc" => PredictIncidents.Run(result.GetRequiredValue(input)),
            "gsr" => PredictEvents.Run(result.GetRequiredValue(input)),
            "attribution" => PredictAttribution.Run(result.GetRequiredValue(input)),
            "entities" => PredictEntities.Run(result.GetRequiredValue(input)),
            "coref" => PredictCoreference.Run(result.GetRequiredValue(input)),
            _ when result.GetRequiredValue(input).Extension == ".conllu" => Fill(result.GetRequiredValue(input)),
            _ => Run(result.GetRequiredValue(input), result.GetValue(tokensOnly)),
        });
        return command;
    }

    private static int Fill(FileInfo input)
    {
        LanguageCore core = LanguageCore.Load(DataFolders.Models, DataFolders.Knowledge);
        var document = new Document();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        using StreamReader lines = input.OpenText();
        int code = 0;
        foreach (ConlluItem item in ConlluReader.Read(lines))
        {
            if (item.Parsed is not { } parsed)
            {
                Console.Error.WriteLine($"dragoman: {input.FullName}: {item.Fault}");
                code = 1;
                continue;
            }
            document.Reset(new RepairedText(parsed.Text, parsed.Text.Text, null, []));
            core.Run(document, parsed);
            new ConlluWriter(output).Run(document, parsed.Id ?? "document");
        }
        return code;
    }

    private static int Run(FileInfo input, bool tokensOnly)
    {
        Action<Document> stage = tokensOnly
            ? new Tokenizer(LanguageRules.Load(Path.Combine(DataFolders.Knowledge, "language"))).Run
            : LanguageCore.Load(DataFolders.Models, DataFolders.Knowledge).Run;
        var document = new Document();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var writer = new ConlluWriter(output);
        foreach (string line in File.ReadLines(input.FullName))
        {
            if (line.Length == 0) continue;
            using JsonDocument report = JsonDocument.Parse(line);
            var source = SourceText.FromString(report.RootElement.GetProperty("text").GetString()!);
            document.Reset(new RepairedText(source, source.Text, null, []));
            stage(document);
            writer.Run(document, report.RootElement.GetProperty("id").GetString()!);
        }
        return 0;
    }
}
