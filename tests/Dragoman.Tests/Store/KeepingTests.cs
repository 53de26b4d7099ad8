using System.Text.Json;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

/// <summary>The commands of the kept record, as processes.</summary>
public sealed class KeepingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman keeping ").FullName;

    private string Address => "sqlite:" + Path.Combine(folder, "kept.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reports_are_added_once_found_shown_and_verified()
    {
        File.WriteAllText(Path.Combine(folder, "envoys.txt"), StoreReports.Envoys);
        File.WriteAllText(Path.Combine(folder, "reprint.txt"), "(Reprint) " + StoreReports.Envoys);
        File.WriteAllText(Path.Combine(folder, "ferry.txt"), StoreReports.Ferry);
        File.WriteAllBytes(Path.Combine(folder, "binary.txt"), [0, 1, 2, 3, 0, 5]);
        string[] inputs = [.. ((string[])["envoys.txt", "reprint.txt", "ferry.txt", "binary.txt"]).Select(name => Path.Combine(folder, name))];
        (int code, string output, string error) = DragomanProcess.Run(["add", .. inputs, "--store", Address, "--date", "2025-03-04"]);
        Assert.Equal(1, code);
        Assert.Contains("binary.txt: ", error);
        Assert.Equal(["3 reports added, 1 could not be read", "of the new ones 0 have the words of a report that was there, 1 are near copies", $"{Address}: 3 reports, 2 without copies"], Lines(output));

        (code, output, _) = DragomanProcess.Run(["add", .. inputs[..3], "--store", Address, "--date", "2025-03-04"]);
        Assert.Equal((0, "0 reports added, 3 kept already"), (code, Lines(output)[0]));

        (code, output, error) = DragomanProcess.Run("events", "--store", Address, "--actor", "PER", "--recipient", "BOL", "--to", "jsonl");
        Assert.Equal(0, code);
        Assert.EndsWith("in 2 reports, 1 without copies", error.TrimEnd());
        foreach (string line in Lines(output))
        {
            using JsonDocument found = JsonDocument.Parse(line);
            JsonElement evidence = found.RootElement.GetProperty("event").GetProperty("evidence")[0];
            Assert.Contains(evidence.GetProperty("text").GetString()!, "(Reprint) " + StoreReports.Envoys);
            Assert.Contains(found.RootElement.GetProperty("actors").EnumerateArray(), actor => actor.TryGetProperty("country", out JsonElement country) && country.GetString() == "PER");
        }

        (code, output, _) = DragomanProcess.Run("figures", "--store", Address, "--type", "killed", "--without-copies", "--to", "csv");
        string[] rows = Lines(output);
        Assert.Equal((0, 2), (code, rows.Length));
        Assert.StartsWith("report,source,url,published,copy_of,item,measure,low,high,bound,", rows[0]);
        Assert.Contains(",killed,12,,at-least,", rows[1]);

        (code, output, _) = DragomanProcess.Run("search", "--store", Address, "natuna", "islands");
        Assert.Equal(0, code);
        Assert.Contains("off the Natuna islands", output);
        Assert.Equal("1 report, 1 without copies", Lines(output)[^1]);

        (code, output, _) = DragomanProcess.Run("export", "--store", Address, "--without-copies", "--manifest", Path.Combine(folder, "manifest.json"));
        (int read, string records, _) = DragomanProcess.Run("code", inputs[0], inputs[2], "--date", "2025-03-04");
        Assert.Equal((0, 0, records), (code, read, output));
        Assert.Contains("\"reports\": 2", File.ReadAllText(Path.Combine(folder, "manifest.json")));
        (code, _, error) = DragomanProcess.Run("export", "--store", Address, "--to", "conllu");
        Assert.Equal(2, code);
        Assert.Contains("dragoman code", error);

        (code, output, _) = DragomanProcess.Run("verify", "--store", Address);
        Assert.Equal((0, $"{Address}: 3 reports, 2 without copies, nothing is damaged"), (code, output.TrimEnd()));
    }

    [Fact]
    public void Reports_of_another_version_are_read_again_and_compared()
    {
        using (IRecordStore store = RecordStore.OpenOrCreate(Address)) store.Add(StoreReports.Keep(StoreReports.EnvoysRecord()), StoreReports.First);
        (int code, _, string error) = DragomanProcess.Run("diff", "--store", Address);
        Assert.Equal(1, code);
        Assert.Contains("only one version", error);
        (code, string output, _) = DragomanProcess.Run("recode", "--store", Address);
        Assert.Equal((0, "1 report read by another version of the reader before, now beside it"), (code, Lines(output)[0]));
        (code, output, _) = DragomanProcess.Run("recode", "--store", Address);
        Assert.Equal((0, "0 reports added, 1 kept already"), (code, Lines(output)[0]));
        (code, output, _) = DragomanProcess.Run("diff", "--store", Address);
        Assert.Equal(0, code);
        Assert.StartsWith("version 1: dragoman 0.1.0, knowledge knowledge-1, models models-1", output);
        // The record made by hand has a cooperation that the reader does not see so.
        Assert.Contains("COOPERATE", output);
        Assert.Contains("1 of 1 report differ", output);
        (code, output, _) = DragomanProcess.Run("verify", "--store", Address);
        Assert.Equal((0, $"{Address}: 1 report, 1 without copies, nothing is damaged"), (code, output.TrimEnd()));
    }

    [Theory]
    [InlineData("export", "there is no store")]
    [InlineData("verify", "there is no store")]
    [InlineData("events", "there is no store")]
    [InlineData("show 1f", "there is no store")]
    [InlineData("diff", "there is no store")]
    [InlineData("recode", "there is no store")]
    public void Command_without_a_store_says_so_and_makes_none(string command, string message)
    {
        (int code, _, string error) = DragomanProcess.Run([.. command.Split(' '), "--store", Address]);
        Assert.Equal(1, code);
        Assert.Contains(message, error);
        Assert.False(File.Exists(Path.Combine(folder, "kept.db")));
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
