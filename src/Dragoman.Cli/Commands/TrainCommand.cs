using System.CommandLine;
using Dragoman.Training;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train FILE... -o DIR</c>: from treebanks to weights.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var treebanks = new Argument<FileInfo[]>("treebank") { Description = "Treebanks in CoNLL-U.", Arity = ArgumentArity.OneOrMore };
        treebanks.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--output", "-o") { Description = "The folder that the models are written to.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Times that each treebank is gone through.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of sentences.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Trains tagger, parser, entity tagger and lemmatizer from treebanks.") { treebanks, output, epochs, seed };
        command.SetAction(result =>
        {
            var trainer = new LanguageTrainer(Console.Error) { Epochs = result.GetValue(epochs), Seed = result.GetValue(seed) };
            trainer.Run(result.GetRequiredValue(treebanks).Select(file => file.FullName), result.GetRequiredValue(output).FullName);
            return 0;
        });
        return command;
    }
}
