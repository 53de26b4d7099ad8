using System.Security.Cryptography;
using System.Text.Json;
using Dragoman.Formats;
using Dragoman.Formats.Coding;
using Dragoman.Formats.Out;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats.Coding;

/// <summary>The same bytes with any number of threads, and after any break.</summary>
public sealed class CodingRunTests : IDisposable
{
    private readonly CodingFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Formats => [.. RecordFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Threads_do_not_change_a_byte(string format)
    {
        folder.Code(format, "by-one-thread", threads: 1);
        folder.Code(format, "by-three-threads", threads: 3);
        Assert.Equal(folder.Content("by-one-thread"), folder.Content("by-three-threads"));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("gdelt")]
    [InlineData("geojson")]
    [InlineData("csv")]
    [InlineData("conllu")]
    public void A_run_that_goes_on_gives_the_same_bytes(string format)
    {
        folder.Code(format, "whole");
        int breaks = 0;
        for (bool done = false; !done;)
        {
            try
            {
                folder.Code(format, "broken", resume: true, breakAfter: 7 + 5 * breaks);
                done = true;
            }
            catch (CodingFolder.BreakException)
            {
                breaks++;
            }
        }
        Assert.True(breaks > 2, $"{breaks} breaks");
        Assert.Equal(folder.Content("whole"), folder.Content("broken"));
    }

    [Fact]
    public void Counts_say_what_was_read_and_what_not()
    {
        CodingCounts counts = folder.Code("jsonl", "out");
        int unread = CodingFolder.Items.Count(item => item.Report is null);
        Assert.Equal(new CodingCounts(CodingFolder.Items.Count - unread, unread), counts);
        Assert.True(unread > 2);
    }

    [Fact]
    public void Manifest_has_the_hash_and_the_rows_of_each_file()
    {
        folder.Code("csv", "out");
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.PathOf("out"), "manifest.json")));
        Assert.Equal("dragoman/manifest/1", manifest.RootElement.GetProperty("schema").GetString());
        JsonElement[] files = [.. manifest.RootElement.GetProperty("files").EnumerateArray()];
        Assert.Equal(6, files.Length);
        foreach (JsonElement file in files)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder.PathOf("out"), file.GetProperty("name").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
        }
        int reports = CodingFolder.Items.Count(item => item.Report is not null);
        Assert.Equal(reports, files[0].GetProperty("rows").GetInt64());
        Assert.Equal(reports, manifest.RootElement.GetProperty("input").GetProperty("reports").GetInt64());
    }

    [Fact]
    public void Input_that_has_changed_is_not_gone_on_with()
    {
        Assert.Throws<CodingFolder.BreakException>(() => folder.Code("jsonl", "out", breakAfter: 30));
        List<InputItem> other = [.. CodingFolder.Items];
        (other[0], other[1]) = (other[1], other[0]);
        Assert.Contains("the input has changed", Assert.Throws<ResumeException>(() => folder.Code("jsonl", "out", resume: true, items: other)).Message);
        Assert.Contains("it ends after 2", Assert.Throws<ResumeException>(() => folder.Code("jsonl", "out", resume: true, items: other[..2])).Message);
    }

    [Fact]
    public void State_stands_in_the_way_of_a_new_run_and_of_another_one()
    {
        Assert.Throws<CodingFolder.BreakException>(() => folder.Code("jsonl", "out", breakAfter: 30));
        Assert.Contains("--resume", Assert.Throws<ResumeException>(() => folder.Code("jsonl", "out")).Message);
        Assert.Contains("other options", Assert.Throws<ResumeException>(() => folder.Code("jsonl", "out", resume: true, run: "another build")).Message);
        File.WriteAllText(folder.PathOf("out.resume.json"), "{\"schema\":");
        Assert.Contains("damaged", Assert.Throws<ResumeException>(() => folder.Code("jsonl", "out", resume: true)).Message);
    }

    [Fact]
    public void Output_that_was_cut_is_named()
    {
        Assert.Throws<CodingFolder.BreakException>(() => folder.Code("jsonl", "out", breakAfter: 30));
        File.WriteAllText(folder.PathOf("out"), "");
        Assert.Contains("shorter", Assert.Throws<IOException>(() => folder.Code("jsonl", "out", resume: true)).Message);
    }

    /// <summary>What the input says of a report counts as input: another day may give another record.</summary>
    [Fact]
    public void Hash_of_the_input_knows_texts_order_and_days()
    {
        string Hash(params InputItem[] items)
        {
            var chain = new InputChain();
            foreach (InputItem item in items) chain.Add(item);
            return chain.Hash;
        }
        InputItem a = Item("Chad sent aid."), b = Item("Mali sent aid.");
        Assert.Equal(Hash(a, b), Hash(Item("Chad sent aid."), b));
        string[] hashes = [Hash(), Hash(a), Hash(a, b), Hash(b, a), Hash(a, a), Hash(InputItem.Of(a.Report! with { Published = new DateOnly(2001, 1, 1) })), Hash(InputItem.Unreadable("x", "y"))];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static InputItem Item(string text) => InputItem.Of(new InputReport { Text = SourceText.FromString(text), Origin = "here" });
}
