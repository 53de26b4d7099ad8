using System.CommandLine;
using Dragoman.Training;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman train FILE... --development FILE -o DIR</c>: from treebanks to weights.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var treebanks = new Argument<FileInfo[]>("treebank") { Description = "Treebanks in CoNLL-U.", Arity = ArgumentArity.OneOrMore };
        treebanks.AcceptExistingOnly();
        var development = new Option<FileInfo>("--development") { Description = "The treebank on which the best epoch is chosen.", Required = true };
        development.AcceptExistingOnly();
        var vectors = new Option<FileInfo>("--vectors") { Description = "Word vectors that the network is given: a line for each word, the most frequent first, as GloVe has them." };
        vectors.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--output", "-o") { Description = "The folder that the models are written to.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Times that the treebanks are gone through.", DefaultValueFactory = _ => 18 };
        var seed = new Option<int>("--seed") { Description = "Seed of all random choices." };
        var teachers = new Option<int>("--teachers") { Description = "Networks that are trained first, with the seeds after it, for the network to learn from.", DefaultValueFactory = _ => 2 };
        var command = new Command("train", "Trains the models of the language core from treebanks; goes on where it was broken off.") { treebanks, development, vectors, output, epochs, seed, teachers };
        command.SetAction(result =>
        {
            string[] files = [.. result.GetRequiredValue(treebanks).Select(file => file.FullName)];
            LanguageTrainer.Run(files, result.GetRequiredValue(development).FullName, DataFolders.Knowledge, result.GetValue(vectors)?.FullName, result.GetRequiredValue(output).FullName, result.GetValue(epochs), result.GetValue(seed), result.GetValue(teachers), Console.Error);
            return 0;
        });
        return command;
    }
}
