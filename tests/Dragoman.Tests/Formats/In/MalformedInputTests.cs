using System.Text;
using Dragoman.Formats;
using Xunit;

namespace Dragoman.Tests.Formats.In;

/// <summary>More than sixty inputs of all formats that cannot be read, or not as a whole: each is named with a reason, and none stops the run.</summary>
public sealed class MalformedInputTests : IDisposable
{
    private readonly InputFolder folder = new();

    private static readonly byte[] words = InputArchives.Bytes("Words."), line = InputArchives.Bytes("{\"text\": \"One.\"}\n");

    /// <summary>Name of the file, its bytes, and what the reason says.</summary>
    private static readonly (string Name, byte[] Bytes, string Reason)[] inputs =
    [
        ("empty.txt", [], "empty"),
        ("blank.txt", Of(" \r\n\t\n"), "empty"),
        ("mark.txt", [0xEF, 0xBB, 0xBF], "empty"),
        ("nul.txt", [65, 0, 66, 0, 0, 67], "binary"),
        ("random.bin", [.. Enumerable.Range(0, 4000).Select(number => (byte)(number * 37 % 251))], "binary"),
        ("wide-cut.txt", [0xFF, 0xFE], "empty"),
        ("long.txt", [.. Enumerable.Repeat((byte)'a', 9_000_000)], "too long"),
        ("a.pdf", Of("%PDF-1.7\nxx"), "a PDF document"),
        ("a.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0], "a PNG image"),
        ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "an Office document"),
        ("a.rtf", Of("{\\rtf1 x}"), "RTF"),
        ("a.bz2", Of("BZh91AY&SY"), "bzip2"),
        ("a.xz", [0xFD, .. "7zXZ"u8, 0, 1], "xz"),
        ("a.7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0], "7z"),
        ("a.exe", [0x4D, 0x5A, 0x90, 0], "a program"),
        ("array.jsonl", Of("[1, 2]\n"), "expected a JSON object"),
        ("cut.jsonl", Of("{\"text\": \"One."), "not JSON"),
        ("quotes.jsonl", Of("{'text': 'One.'}\n"), "not JSON"),
        ("number.jsonl", Of("{\"text\": 5}\n"), "there are text"),
        ("other.jsonl", Of("{\"id\": 1, \"words\": \"One.\"}\n"), "there are id, words"),
        ("blank.jsonl", Of("{\"text\": \"  \"}\n"), "there are text"),
        ("nul.jsonl", Of("{\"text\": \"a\\u0000b\"}\n"), "NUL"),
        ("surrogate.jsonl", Of("{\"text\": \"\\ud800\"}\n"), "cannot be read"),
        ("two.jsonl", Of("{\"text\": \"a\"}{\"text\": \"b\"}\n"), "not JSON"),
        ("empty.json", Of("[]"), "no items"),
        ("strings.json", Of("[{\"text\": \"One.\"},\n \"a\"]"), "expected a JSON object, found a string"),
        ("cut.json", Of("[\n {\"text\": \"One.\"},\n {\"text\": \"Two"), "not JSON"),
        ("open.json", Of("[\n {\"text\": \"One.\"},\n"), "cut off"),
        ("object.json", Of("{\n \"text\": \"One.\",\n"), "not JSON"),
        ("deep.json", Of("{\n \"a\": " + new string('[', 1000)), "not JSON"),
        ("feed.json", Of("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"x\", \"items\": [{\"id\": \"1\"}]}"), "neither text nor title"),
        ("none.json", Of("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"x\", \"items\": []}"), "no items"),
        ("ninjs.json", Of("{\"uri\": \"urn:1\", \"headline\": \"x\", \"bodies\": []}"), "no text"),
        ("head.csv", Of("id,name\n1,x\n"), "there are id, name"),
        ("only.csv", Of("\n\n"), "empty"),
        ("blank.csv", Of("id,text\n1,\n"), "empty"),
        ("short.csv", Of("id,date,text\n1\n"), "the row has 1 fields"),
        ("nul.csv", Of("id,text\n1,a\0b\n"), "NUL"),
        ("quote.csv", [.. Of("id,text\n1,\""), .. Enumerable.Repeat((byte)'a', 9_000_000)], "too long"),
        ("unclosed.xml", Of("<rss><channel><item><title>a</title>"), "XML"),
        ("crossed.xml", Of("<rss><channel><item><title>a</item></title></channel></rss>"), "XML"),
        ("none.xml", Of("<rss><channel><title>x</title></channel></rss>"), "no items"),
        ("item.xml", Of("<rss><channel><item><link>x</link></item></channel></rss>"), "neither text nor title"),
        ("entry.xml", Of("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id></entry></feed>"), "neither text nor title"),
        ("other.xml", Of("<?xml version=\"1.0\"?><books><book/></books>"), "neither a feed"),
        ("entity.xml", Of("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss/>"), "entities"),
        ("prefix.xml", Of("<rss><channel><item><a:b>x</a:b></item></channel></rss>"), "XML"),
        ("newsml.xml", Of("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentSet><remoteContent href=\"x\"/></contentSet></newsItem>"), "no text"),
        ("message.xml", Of("<newsMessage><itemSet/></newsMessage>"), "no news item"),
        ("nitf.xml", Of("<nitf><head/><body/></nitf>"), "no text"),
        ("nitf-cut.xml", Of("<nitf><head/><body><body.content><p>x"), "XML"),
        ("nothing.html", Of("<html><head><title>x</title></head><body></body></html>"), "no article"),
        ("links.html", Of("<html><body><ul><li><a href='/a'>One link, and some words in it</a></li><li><a href='/b'>Another link, and more words</a></li></ul></body></html>"), "no article"),
        ("script.html", Of("<html><body><script>var a = 'Words, and more words, in a script, which nobody reads.'</script></body></html>"), "no article"),
        ("deep.html", Of("<html>" + string.Concat(Enumerable.Repeat("<div>", 5000))), "nested"),
        ("body.eml", Of("From: a@example.org\nSubject: s\nDate: Mon, 3 Feb 2020 10:00:00 +0000\n\n"), "no text"),
        ("image.eml", Of("From: a@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"), "no text"),
        ("boundary.eml", Of("From: a@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\nno part\n"), "no text"),
        ("a.warc", Of("WARC/1.0\r\nWARC-Type: response\r\n\r\n"), "no length"),
        ("head.warc", Of("WARC/1.0\r\nWARC-Type: response\r\n"), "wrong"),
        ("cut.warc", InputArchives.WarcPage("https://example.org/1", "<p>x</p>")[..^12], "too early"),
        ("long.warc", InputArchives.WarcPage("https://example.org/1", "<p>x</p>", claimed: "40000000"), "too long"),
        ("page.warc", InputArchives.WarcPage("https://example.org/1", "<p></p>"), "no article"),
        ("gzip.warc", InputArchives.WarcPage("https://example.org/1", "\u001f", "Content-Type: text/html\r\nContent-Encoding: br"), "no article"),
        ("cut.gz", InputArchives.Gzip(Of(string.Concat(Enumerable.Range(0, 2000).Select(number => $"{number} words "))))[..^900], "cut off"),
        ("tail.gz", InputArchives.Gzip(words)[..^4], "cut off"),
        ("head.gz", [0x1F, 0x8B, 8], "cut off"),
        ("turned.gz", Turned(InputArchives.Gzip(Of(string.Concat(Enumerable.Range(0, 2000))))), "damaged"),
        ("twice.gz", InputArchives.Gzip(InputArchives.Gzip(words)), "compressed twice"),
        ("cut.zip", InputArchives.Zip(("a.txt", words))[..^10], "list of entries"),
        ("head.zip", Of("PK\u0003\u0004xxxx"), "list of entries"),
        ("turned.zip", Turned(InputArchives.Zip(("a.txt", Of(string.Concat(Enumerable.Range(0, 2000)))))), "damaged"),
        ("office.zip", InputArchives.Zip(("[Content_Types].xml", words)), "Office"),
        ("out.zip", InputArchives.Zip(("../a.txt", words)), "leads out"),
        ("inner.zip", InputArchives.Zip(("a.zip", InputArchives.Zip(("a.txt", words)))), "inside an archive"),
        ("cut.tar", InputArchives.Tar(("a.txt", '0', words))[..515], "too early"),
        ("header.tar", [.. InputArchives.Tar(("a.txt", '0', words))[..1024], .. Enumerable.Repeat((byte)'x', 512)], "header"),
        ("link.tar", InputArchives.Tar(("a", '2', [])), "a link"),
        ("name.tar", InputArchives.TarHeader("x", 'L', 1 << 30), "name"),
        ("inner.tar", InputArchives.Tar(("a.gz", '0', InputArchives.Gzip(words)[..^4]), ("b.jsonl", '0', line)), "cut off"),
    ];

    public static TheoryData<string> Names => [.. inputs.Select(input => input.Name)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_named_with_the_reason(string name)
    {
        (_, byte[] bytes, string reason) = inputs.Single(input => input.Name == name);
        string path = folder.Write(name, bytes);
        List<InputItem> items = InputFolder.Read(path);
        InputItem fault = Assert.Single(items, item => item.Fault is not null);
        Assert.Contains(reason, fault.Fault);
        Assert.StartsWith(path, fault.Origin);
        Assert.DoesNotContain('\n', fault.Fault!);
    }

    [Fact]
    public void None_stops_the_run()
    {
        Assert.InRange(inputs.Length, 60, int.MaxValue);
        foreach ((string name, byte[] bytes, _) in inputs) folder.Write(name, bytes);
        folder.Write("zz-last.txt", words);
        List<InputItem> items = InputFolder.Read(folder.Path);
        Assert.Equal(inputs.Length, items.Count(item => item.Fault is not null));
        Assert.Equal("Words.", items[^1].Report!.Text.Text);
    }

    [Fact]
    public void Any_bytes_give_items_and_no_exception()
    {
        var random = new Random(7);
        foreach ((_, byte[] whole, _) in inputs.Where(input => input.Bytes.Length is > 0 and < 20_000))
            for (int round = 0; round < 20; round++)
            {
                byte[] bytes = [.. whole[..random.Next(whole.Length + 1)], .. whole[random.Next(whole.Length)..]];
                for (int count = random.Next(4); count > 0 && bytes.Length > 0; count--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Assert.All(InputFolder.Read(bytes), item => Assert.True(item.Report is null != item.Fault is null));
            }
    }

    private static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Turned(byte[] bytes)
    {
        bytes.AsSpan(bytes.Length / 2, 8).Reverse();
        bytes[bytes.Length / 2] ^= 0x55;
        return bytes;
    }
}
