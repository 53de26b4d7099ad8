using System.Text;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Xunit;

namespace Dragoman.Tests.Formats.In;

/// <summary>Inputs that were made to do harm are refused with a message, and memory stays bounded.</summary>
[Collection(MemoryCollection.Name)]
public sealed class HostileInputTests
{
    private const long TwoGigabytes = 2L << 30, HalfGigabyte = 512L << 20;
    private const long Bound = 250L << 20;

    [Fact]
    public void A_line_of_two_gigabytes_is_passed_over_and_the_next_is_read()
    {
        var input = new InputArchives.Endless("{\"text\": \"One.\"}\n{\"text\": \""u8.ToArray(), (byte)'a', TwoGigabytes, "\"}\n{\"text\": \"Three.\"}\n"u8.ToArray());
        List<InputItem> items = Read(input);
        Assert.Equal(["One.", null, "Three."], items.Select(item => item.Report?.Text.Text));
        Assert.Contains("too long", items[1].Fault);
    }

    [Fact]
    public void A_text_without_end_is_not_read_to_its_end()
    {
        var input = new InputArchives.Endless([], (byte)'a', TwoGigabytes, []);
        Assert.Contains("too long", Assert.Single(Read(input)).Fault);
        Assert.InRange(input.Position, 0, 100 << 20);
    }

    [Theory]
    [InlineData("text,title\n\"")]
    [InlineData("<rss><channel><item><description>")]
    [InlineData("<html><body><p>")]
    [InlineData("[{\"text\": \"")]
    [InlineData("From: a@example.org\nSubject: s\nDate: d\n\n")]
    public void An_item_of_half_a_gigabyte_is_refused(string start)
    {
        var input = new InputArchives.Endless(Encoding.UTF8.GetBytes(start), (byte)'a', HalfGigabyte, []);
        Assert.Contains(Read(input), item => item.Fault is not null);
    }

    [Fact]
    public void A_name_of_a_gigabyte_in_a_tar_archive_is_refused()
    {
        var input = new InputArchives.Endless(InputArchives.TarHeader("x", 'x', 1 << 30), (byte)'a', 1 << 30, []);
        Assert.Contains("name", Assert.Single(Read(input)).Fault);
        Assert.InRange(input.Position, 0, 1 << 20);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        byte[] zeros = new byte[30 << 20];
        zeros.AsSpan().Fill((byte)'a');
        byte[] bomb = InputArchives.Zip([.. Enumerable.Range(0, 5).Select(number => ($"{number}.txt", zeros))]);
        List<InputItem> items = InputFolder.Read(bomb);
        Assert.Contains(items, item => item.Fault?.Contains("expands", StringComparison.Ordinal) == true);
        Assert.Contains("the rest of the archive is not read", items[^1].Fault);
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        const int count = 20_000;
        byte[] line = InputArchives.Bytes($"{{\"text\": \"{new string('a', 5000)}\"}}\n");
        byte[] lines = new byte[line.Length * count];
        for (int i = 0; i < count; i++) line.CopyTo(lines, i * line.Length);
        using var source = new MemoryStream(InputArchives.Gzip(lines));
        Assert.Contains("expands", new ReportSource(source).Run(["-"], new InputOptions()).Last().Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&x;</description></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><description>&b;</description></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE newsItem [<!ENTITY % p SYSTEM \"https://example.org/x.dtd\"> %p;]><newsItem/>")]
    public void Xml_that_declares_entities_is_refused(string xml) => Assert.Contains("entities", Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes(xml))).Fault);

    [Fact]
    public void A_document_type_alone_does_no_harm() =>
        Assert.Equal("Words.", InputFolder.ReadOne("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://example.org/rss.dtd\"><rss><channel><item><description>Words.</description></item></channel></rss>").Text.Text);

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.txt")]
    [InlineData("..\\b.txt")]
    [InlineData("C:\\b.txt")]
    public void A_path_that_leaves_the_archive_is_refused(string name)
    {
        byte[] words = InputArchives.Bytes("Words.");
        foreach (byte[] archive in (byte[][])[InputArchives.Zip((name, words), ("b.txt", words)), InputArchives.Tar((name, '0', words), ("b.txt", '0', words))])
        {
            List<InputItem> items = InputFolder.Read(archive);
            Assert.Contains("leads out of the archive", items[0].Fault);
            Assert.Equal("Words.", items[1].Report!.Text.Text);
        }
    }

    [Fact]
    public void An_archive_inside_an_archive_is_refused()
    {
        byte[] inner = InputArchives.Zip(("a.txt", InputArchives.Bytes("Words."))), tar = InputArchives.Tar(("a.txt", '0', InputArchives.Bytes("Words.")));
        foreach (byte[] archive in (byte[][])[InputArchives.Zip(("a.zip", inner)), InputArchives.Zip(("a.tgz", InputArchives.Gzip(tar))), InputArchives.Tar(("a.tar", '0', tar)), InputArchives.Gzip(InputArchives.Tar(("a.zip", '0', inner)))])
            Assert.Contains("inside an archive", Assert.Single(InputFolder.Read(archive)).Fault);
        Assert.Contains("compressed twice", Assert.Single(InputFolder.Read(InputArchives.Gzip(InputArchives.Gzip(tar)))).Fault);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href='x'><i>")]
    public void A_page_nested_without_end_is_refused(string tags) =>
        Assert.Contains("nested", Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, 200_000))))).Fault);

    [Fact]
    public void A_tag_with_attributes_without_end_is_refused() =>
        Assert.Contains("attributes", Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes("<html><p " + string.Concat(Enumerable.Range(0, 200_000).Select(number => $"a{number}=1 ")) + ">x</p></html>"))).Fault);

    [Fact]
    public void Json_and_mails_nested_without_end_are_refused()
    {
        Assert.NotNull(Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes("{\"a\": " + new string('[', 500_000)))).Fault);
        Assert.NotNull(Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes("[" + new string('{', 500_000)))).Fault);
        string mail = "From: a@example.org\nSubject: s\nMIME-Version: 1.0\n";
        for (int depth = 0; depth < 5000; depth++) mail += $"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n";
        Assert.NotNull(Assert.Single(InputFolder.Read(Encoding.UTF8.GetBytes(mail))).Fault);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("999")]
    [InlineData("99999999999999")]
    [InlineData("-5")]
    [InlineData("many")]
    public void A_web_archive_with_a_wrong_length_loses_no_other_record(string claimed)
    {
        const string page = "<body><p>{0} of the two states met in the capital on Friday, officials said, and talked for hours.</p></body>";
        byte[] archive =
        [
            .. InputArchives.WarcPage("https://example.org/1", page.Replace("{0}", "Envoys", StringComparison.Ordinal)),
            .. InputArchives.WarcPage("https://example.org/2", page.Replace("{0}", "Traders", StringComparison.Ordinal), claimed: claimed),
            .. InputArchives.WarcPage("https://example.org/3", page.Replace("{0}", "Judges", StringComparison.Ordinal)),
        ];
        List<InputItem> items = InputFolder.Read(archive);
        Assert.Contains(items, item => item.Fault is not null);
        Assert.StartsWith("Envoys", items[0].Report!.Text.Text);
        Assert.StartsWith("Judges", items[^1].Report!.Text.Text);
    }

    private static List<InputItem> Read(InputArchives.Endless input)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        List<InputItem> items = [.. new ReportSource(input).Run(["-"], new InputOptions())];
        Assert.InRange(input.Peak - before, long.MinValue, Bound);
        return items;
    }
}
