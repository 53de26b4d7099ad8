using System.CommandLine;
using Dragoman.Knowledge.Patterns;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman check-knowledge [DIR]</c>: compiles the knowledge files and runs every example.</summary>
internal static class CheckKnowledgeCommand
{
    private const int Done = 0, Faulty = 1;

    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo?>("dir") { Description = "The folder knowledge, or a folder of your own examples; the program's where not given.", Arity = ArgumentArity.ZeroOrOne };
        var quiet = new Option<bool>("--compile-only") { Description = "Compiles and keeps the examples without running them." };
        var command = new Command("check-knowledge", "Compiles the knowledge files and runs every example: each must code to itself, each not: line to nothing.") { directory, quiet };
        command.SetAction(result => Run(result.GetValue(directory)?.FullName ?? DataFolders.Knowledge, result.GetValue(quiet)));
        return command;
    }

    private static int Run(string directory, bool compileOnly)
    {
        // A folder without actors is a user's own: it is read on top of the program's.
        bool own = Directory.Exists(directory) && !Directory.Exists(Path.Combine(directory, "actors"));
        Reader reader = own ? Reader.Load(DataFolders.Models, DataFolders.Knowledge, DataFolders.Dictionaries, directory) : Reader.Load(DataFolders.Models, directory, DataFolders.Dictionaries);
        DataFolders.Report(reader.Knowledge.DictionaryFaults, int.MaxValue, Console.Error);
        if (compileOnly) return Done;
        var checker = new KnowledgeChecker(reader);
        IReadOnlyList<KnowledgeFault> faults = checker.Run(directory);
        foreach (KnowledgeFault fault in faults)
            Console.Out.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, fault.File)}:{fault.Line}: expected {fault.Expected}, found {fault.Found}");
        if (!own && faults.Count == 0) TellTriggers(reader.Knowledge.Events, Console.Out);
        Console.Out.WriteLine($"{checker.Count} examples, {faults.Count} faults");
        return faults.Count == 0 ? Done : Faulty;
    }

    /// <summary>How many words carry events, all types together and each.</summary>
    private static void TellTriggers(PatternSet events, TextWriter output)
    {
        TriggerCount all = TriggerCount.Of(events, type: null);
        output.WriteLine($"triggers: {all.Verbs} verbs, {all.Nouns} nouns");
        foreach (string type in events.Rules.Select(rule => rule.Type).Distinct().Order(StringComparer.Ordinal))
        {
            TriggerCount count = TriggerCount.Of(events, type);
            output.WriteLine($"  {type,-10} {count.Verbs,4} verbs {count.Nouns,4} nouns");
        }
    }
}
