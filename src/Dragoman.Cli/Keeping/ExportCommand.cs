using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Formats.Out;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman export</c>: the kept records in a format of <c>dragoman code</c>, in the order in which their reports were added.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Option<string> store = StoreCommand.StoreOption();
        var to = new Option<string>("--to") { Description = $"Format: {string.Join(", ", RecordFormats.Names)}.", HelpName = "format", DefaultValueFactory = _ => RecordFormats.Names[0] };
        to.AcceptOnlyFromAmong([.. RecordFormats.Names]);
        var path = new Option<string>("--output", "-o") { Description = "File to write, or the folder for a format of several files; standard output where not given.", HelpName = "path" };
        var manifest = new Option<string>("--manifest") { Description = "File for the manifest when writing to standard output; with -o it stands beside the output.", HelpName = "file" };
        var withoutCopies = new Option<bool>("--without-copies") { Description = "Without reports that are copies of others." };
        var command = new Command("export", "Writes the kept records in a format of your choice.") { store, to, path, manifest, withoutCopies };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            RecordFormat format = RecordFormats.Load(DataFolders.Knowledge).Get(result.GetRequiredValue(to));
            if (Fault(format, result.GetValue(path), result.GetValue(manifest)) is { } fault)
            {
                Console.Error.WriteLine($"dragoman: {fault}");
                return StoreCommand.WrongCall;
            }
            using IRecordStore kept = RecordStore.Open(result.GetRequiredValue(store));
            using ExportFiles files = result.GetValue(path) is { } target ? ExportFiles.Create(format, target) : ExportFiles.ToStream(format, Console.OpenStandardOutput(), result.GetValue(manifest));
            Run(kept, files, copies: !result.GetValue(withoutCopies));
            return StoreCommand.Done;
        }));
        return command;
    }

    private static void Run(IRecordStore store, ExportFiles files, bool copies)
    {
        var readers = new HashSet<ReaderVersion>();
        using var input = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long reports = 0;
        foreach (KeptRecord kept in store.Records(copies))
        {
            files.Writer.Write(kept.Record);
            readers.Add(kept.Reader);
            input.AppendData(Encoding.ASCII.GetBytes(kept.Record.Report.Id + "\n"));
            reports++;
        }
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["without-copies"] = copies ? "false" : "true" };
        // Records of several versions of the reader can stand beside each other; each is named.
        ReaderVersion[] versions = [.. readers.OrderBy(reader => reader.Program, StringComparer.Ordinal).ThenBy(reader => reader.Knowledge, StringComparer.Ordinal).ThenBy(reader => reader.Models, StringComparer.Ordinal)];
        for (int i = 0; i < versions.Length; i++) options[$"reader-{i + 1}"] = $"dragoman {versions[i].Program}, knowledge {versions[i].Knowledge}, models {versions[i].Models}";
        files.Complete(new ExportManifest
        {
            Knowledge = versions.Length == 1 ? versions[0].Knowledge : "",
            Models = versions.Length == 1 ? new Dictionary<string, string> { ["models"] = versions[0].Models } : [],
            Options = options,
            Reports = reports,
            Unread = 0,
            Input = Convert.ToHexStringLower(input.GetHashAndReset()),
        });
    }

    private static string? Fault(RecordFormat format, string? path, string? manifest)
    {
        if (format.NeedsParse) return $"{format.Name} writes the parse, which is not kept: dragoman code reads the reports again";
        if (path is null && format.Files.Count > 1) return $"{format.Name} writes {format.Files.Count} files: name a folder for them with -o";
        if (path is not null && manifest is not null) return "--manifest is for standard output; with -o the manifest stands beside the output";
        if (path is not null && format.Files.Count == 1 && Directory.Exists(path)) return $"{path} is a folder, and {format.Name} writes one file";
        return path is not null && format.Files.Count > 1 && File.Exists(path) ? $"{path} is a file, and {format.Name} needs a folder for its {format.Files.Count} files" : null;
    }
}
