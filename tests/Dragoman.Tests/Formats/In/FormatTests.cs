using System.Text;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats.In;

/// <summary>Every format of input, as it should be.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_rss_with_full_content_and_with_a_description_alone()
    {
        const string feed = """

            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Harbour Wire</title><link>https://example.org</link><image><title>Logo</title></image>
            <item><title>Talks &amp; tea</title><link>https://example.org/a?x=1&y=2</link><pubDate>Tue, 04 May 2021 08:00:00 +0200</pubDate>
              <description>Short.</description><content:encoded><![CDATA[<p>Envoys met in Accra.</p><p>They left &amp; rested.</p><p><a href="/">The post first appeared on Harbour Wire</a></p>]]></content:encoded></item>
            <item><guid>https://example.org/b</guid><dc:date>2021-05-05</dc:date><description>Troops&nbsp;left the &lt;b&gt;port&lt;/b&gt;.</description><source url="https://example.org/s">Second Wire</source></item>
            </channel></rss>
            """;
        List<InputItem> items = InputFolder.Read(Encoding.UTF8.GetBytes(feed));
        InputReport first = items[0].Report!, second = items[1].Report!;
        Assert.Equal(2, items.Count);
        Assert.Equal("Envoys met in Accra.\n\nThey left & rested.", first.Text.Text);
        Assert.Equal(("Talks & tea", new DateOnly(2021, 5, 4), "Harbour Wire", "https://example.org/a?x=1&y=2", "standard input:1"), (first.Title, first.Published, first.Source, first.Url, first.Origin));
        Assert.Equal(("Troops left the port.", new DateOnly(2021, 5, 5), "Second Wire", "https://example.org/b"), (second.Text.Text, second.Published, second.Source, second.Url));
    }

    [Fact]
    public void Reads_atom_with_content_as_text_html_and_xhtml()
    {
        const string feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Wire &amp;amp; Sea</title>
            <entry><title>One</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><published>2020-01-02T23:00:00-04:00</published><content type="text">Plain &lt;words&gt;.</content></entry>
            <entry><title>Two</title><updated>2020-01-03T00:00:00Z</updated><summary type="html">&lt;p&gt;Marked.&lt;/p&gt;</summary></entry>
            <entry><title>Three</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content></entry>
            </feed>
            """;
        List<InputItem> items = InputFolder.Read(Encoding.UTF8.GetBytes(feed));
        Assert.Equal(["Plain <words>.", "Marked.", "First.\n\nSecond."], items.Select(item => item.Report!.Text.Text));
        Assert.Equal(("Wire & Sea", "https://example.org/1", new DateOnly(2020, 1, 2)), (items[0].Report!.Source, items[0].Report!.Url, items[0].Report!.Published));
    }

    [Fact]
    public void Reads_json_feed()
    {
        InputReport report = InputFolder.ReadOne("""
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "Wire",
              "items": [{"id": "1", "url": "https://example.org/1", "title": "Talks", "date_published": "2022-02-03T04:05:06Z", "content_html": "<p>Envoys met.</p><p>They left.</p>"}]
            }
            """);
        Assert.Equal(("Envoys met.\n\nThey left.", "Talks", "Wire", "https://example.org/1", new DateOnly(2022, 2, 3)), (report.Text.Text, report.Title, report.Source, report.Url, report.Published));
    }

    [Theory]
    [InlineData("""{"uri": "https://example.org/n1", "type": "text", "headline": "Talks", "versioncreated": "2022-02-03T04:05:06Z", "source": "Wire", "body_xhtml": "<div><p>Envoys met.</p></div>", "body_text": ""}""")]
    [InlineData("""{"uri": "https://example.org/n1", "headlines": [{"value": "Talks"}], "contentCreated": "2022-02-03", "infosources": [{"name": "Wire"}], "bodies": [{"contentType": "text/html", "value": "<p>Envoys met.</p>"}]}""")]
    public void Reads_ninjs(string item)
    {
        InputReport report = InputFolder.ReadOne(item);
        Assert.Equal(("Envoys met.", "Talks", "Wire", "https://example.org/n1", new DateOnly(2022, 2, 3)), (report.Text.Text, report.Title, report.Source, report.Url, report.Published));
    }

    [Fact]
    public void Reads_newsml_with_xhtml_nitf_and_plain_text()
    {
        const string message = """
            <?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
            <packageItem guid="p"><itemMeta/></packageItem>
            <newsItem guid="https://example.org/g1"><itemMeta><provider qcode="nprov:Wire"/><versionCreated>2019-03-04T10:00:00+01:00</versionCreated></itemMeta>
              <contentMeta><headline>Talks</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>No</h:title></h:head><h:body><h:p>Envoys met.</h:p><h:p>They left.</h:p></h:body></h:html></inlineXML></contentSet></newsItem>
            <newsItem guid="g2"><itemMeta><provider><name>Sea Wire</name></provider><versionCreated>2019-03-05</versionCreated></itemMeta><contentMeta/>
              <contentSet><inlineXML><nitf><body><body.head><hedline><hl1>No</hl1></hedline></body.head><body.content><p>Ships left.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
            <newsItem guid="g3"><contentMeta/><contentSet><inlineData contenttype="text/plain">Plain words.</inlineData></contentSet></newsItem>
            </itemSet></newsMessage>
            """;
        List<InputItem> items = InputFolder.Read(Encoding.UTF8.GetBytes(message));
        Assert.Equal(["Envoys met.\n\nThey left.", "Ships left.", "Plain words."], items.Select(item => item.Report!.Text.Text));
        InputReport first = items[0].Report!;
        Assert.Equal(("Talks", "Wire", "https://example.org/g1", new DateOnly(2019, 3, 4)), (first.Title, first.Source, first.Url, first.Published));
        Assert.Equal("Sea Wire", items[1].Report!.Source);
    }

    [Fact]
    public void Reads_nitf()
    {
        InputReport report = InputFolder.ReadOne("""
            <nitf><head><title>Other</title><docdata><date.issue norm="20180102T000000Z"/></docdata><pubdata name="Wire" ex-ref="https://example.org/1"/></head>
            <body><body.head><hedline><hl1>Talks</hl1></hedline></body.head><body.content><p>Envoys met.</p></body.content></body></nitf>
            """);
        Assert.Equal(("Envoys met.", "Talks", "Wire", "https://example.org/1", new DateOnly(2018, 1, 2)), (report.Text.Text, report.Title, report.Source, report.Url, report.Published));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Reads_csv(char delimiter)
    {
        string rows = "id,Title,date,text,url\n1,Talks,2020-02-03,\"Envoys, \"\"all\"\" of them,\nmet.\",https://example.org/1\n\n2,,,Ships left.,\n".Replace(',', delimiter);
        List<InputItem> items = InputFolder.Read(folder.Write("rows.txt", rows));
        InputReport first = items[0].Report!;
        Assert.Equal(2, items.Count);
        Assert.Equal($"Envoys, \"all\" of them,\nmet.".Replace(',', delimiter), first.Text.Text);
        Assert.Equal(("Talks", new DateOnly(2020, 2, 3), "https://example.org/1", "rows.txt"), (first.Title, first.Published, first.Url, first.Source));
        Assert.Equal((null, null, null), (items[1].Report!.Title, items[1].Report!.Published, items[1].Report!.Url));
        Assert.EndsWith(":5", items[1].Origin);
    }

    [Fact]
    public void Reads_csv_with_the_columns_of_the_options()
    {
        InputReport report = InputFolder.ReadOne("a,b,c\n2020-02-03,Envoys met.,Wire\n", new InputOptions { TextColumn = "b", DateColumn = "a", SourceColumn = "c" });
        Assert.Equal(("Envoys met.", new DateOnly(2020, 2, 3), "Wire"), (report.Text.Text, report.Published, report.Source));
    }

    [Fact]
    public void Prose_with_commas_is_no_csv() => Assert.Equal("The text, the story, they said, was long.\nMore.", InputFolder.ReadOne("The text, the story, they said, was long.\nMore.").Text.Text);

    [Fact]
    public void Reads_a_mail_with_encoded_header_and_parts()
    {
        const string mail = "From: =?utf-8?Q?Agence_=C3=89toile?= <desk@example.org>\r\nTo: list@example.org\r\nSubject: =?iso-8859-1?B?RW52b3npcw==?=\r\n =?iso-8859-1?Q?_meet?=\r\nDate: Mon, 3 Feb 2020 23:10:00 -0300\r\nMIME-Version: 1.0\r\n"
            + "Archived-At: <https://example.org/m1>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
            + "--y\r\nContent-Type: text/html\r\n\r\n<p>Page.</p>\r\n--y\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nEnvoys =93met=94 in Bogot=E1 =\r\ntoday.\r\n--y--\r\n"
            + "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nAttached.\r\n--x--\r\n";
        InputReport report = InputFolder.ReadOne(mail);
        Assert.Equal("Envoys “met” in Bogotá today.", report.Text.Text.TrimEnd());
        Assert.Equal(("Envoyés meet", "Agence Étoile", "https://example.org/m1", new DateOnly(2020, 2, 3)), (report.Title, report.Source, report.Url, report.Published));
        Assert.Equal(SourceText.FromDecoded(Encoding.UTF8.GetBytes(mail), "x").Id, report.Text.Id);
    }

    [Fact]
    public void Reads_a_mail_in_base64_and_one_with_flowed_lines()
    {
        string body = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><body><p>Envoys met.</p></body></html>"));
        Assert.Equal("Envoys met.", InputFolder.ReadOne($"From: a@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{body}\n").Text.Text);
        Assert.Equal("Envoys met in Accra.\nThey left.\n", InputFolder.ReadOne("From: a@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\nEnvoys met \nin Accra.\nThey left.\n").Text.Text);
    }

    [Fact]
    public void Reads_a_web_archive_and_passes_over_what_is_no_report()
    {
        const string page = "<html><head><title>Talks</title></head><body><article><p>Envoys of the two states met in the capital on Friday, officials said, and talked for hours.</p></article></body></html>";
        byte[] archive =
        [
            .. InputArchives.Warc("warcinfo", "", "application/warc-fields", "software: x\r\n"u8.ToArray()),
            .. InputArchives.Warc("request", "https://example.org/1", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. InputArchives.WarcPage("https://example.org/1", page),
            .. InputArchives.WarcPage("https://example.org/2.png", "png", "Content-Type: image/png"),
            .. InputArchives.WarcPage("https://example.org/3", $"{page.Length:x}\r\n{page}\r\n0\r\n\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
            .. InputArchives.Warc("conversion", "https://example.org/4", "text/plain", "Envoys left."u8.ToArray()),
        ];
        List<InputItem> items = InputFolder.Read(folder.Write("crawl.warc", archive));
        Assert.Equal(3, items.Count);
        Assert.All(items.Take(2), item => Assert.StartsWith("Envoys of the two states met", item.Report!.Text.Text));
        Assert.Equal(("Talks", "example.org", "https://example.org/1"), (items[0].Report!.Title, items[0].Report!.Source, items[0].Report!.Url));
        Assert.EndsWith("crawl.warc:https://example.org/1", items[0].Origin);
        Assert.Equal("Envoys left.", items[2].Report!.Text.Text);
    }

    [Fact]
    public void Reads_a_compressed_web_archive_with_a_member_for_each_record_and_compressed_pages()
    {
        byte[] page = InputArchives.Gzip(InputArchives.Bytes("<body><p>Ships left the harbour before dawn on Tuesday, the captain of the port told reporters.</p></body>"));
        byte[] reply = [.. InputArchives.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"), .. page];
        byte[] archive = [.. Enumerable.Range(1, 50).SelectMany(number => InputArchives.Gzip(InputArchives.Warc("response", $"https://example.org/{number}", "application/http", reply)))];
        List<InputItem> items = InputFolder.Read(archive);
        Assert.Equal(50, items.Count);
        Assert.All(items, item => Assert.StartsWith("Ships left", item.Report!.Text.Text));
    }

    [Fact]
    public void Reads_what_lies_in_zip_and_tar_archives_and_behind_gzip()
    {
        byte[] rows = InputArchives.Bytes("text,date\nRow one.,2020-01-01\n"), lines = InputArchives.Bytes("{\"text\": \"Line one.\"}\n{\"text\": \"Line two.\"}\n");
        string[] expected = ["Line one.", "Line two.", "Row one.", "Words."];
        byte[] zip = InputArchives.Zip(("a/lines.jsonl.gz", InputArchives.Gzip(lines)), ("b.csv", rows), ("c/", []), ("__MACOSX/c", [1]), ("c/d.txt", InputArchives.Bytes("Words.")));
        byte[] tar = InputArchives.Tar(("a", '5', []), ("a/lines.jsonl", '0', lines), ("././@LongLink", 'L', InputArchives.Bytes(new string('n', 150) + ".csv\0")), ("short", '0', rows), ("c/d.txt", '0', InputArchives.Bytes("Words.")));
        foreach (byte[] archive in (byte[][])[zip, tar, InputArchives.Gzip(tar)])
        {
            string path = folder.Write("archive.bin", archive);
            List<InputItem> items = InputFolder.Read(path);
            Assert.Equal(expected, items.Select(item => item.Report?.Text.Text ?? item.Fault!));
            Assert.Equal(expected, InputFolder.Read(archive).Select(item => item.Report?.Text.Text ?? item.Fault!));
            Assert.Equal(path + ":c/d.txt", items[3].Origin);
            Assert.Equal("d.txt", items[3].Report!.Source);
        }
    }

    [Fact]
    public void Takes_a_name_from_a_pax_header()
    {
        const string name = "länge/report.txt";
        string record = $" path={name}\n";
        int length = Encoding.UTF8.GetByteCount(record) + 2;
        byte[] tar = InputArchives.Tar(("pax", 'x', Encoding.UTF8.GetBytes(length + record)), ("short", '0', InputArchives.Bytes("Words.")));
        Assert.Equal("standard input:" + name, Assert.Single(InputFolder.Read(tar)).Origin);
    }

    [Fact]
    public void Reads_a_list_of_objects_over_many_lines()
    {
        List<InputItem> items = InputFolder.Read(Encoding.UTF8.GetBytes("[\n  {\"text\": \"A [1], \\\"b\\\".\"},\n  {\"text\": \"C.\", \"date\": 1580688000}\n]\n"));
        Assert.Equal(["A [1], \"b\".", "C."], items.Select(item => item.Report!.Text.Text));
        Assert.Equal(new DateOnly(2020, 2, 3), items[1].Report!.Published);
        items = InputFolder.Read(Encoding.UTF8.GetBytes("{\n \"status\": \"ok\",\n \"articles\": [{\"content\": \"A.\", \"publishedAt\": \"2020-02-03T00:00:00Z\"}, {\"content\": \"B.\"}]\n}"));
        Assert.Equal(["A.", "B."], items.Select(item => item.Report!.Text.Text));
    }

    [Fact]
    public void Same_bytes_give_the_same_items()
    {
        byte[] zip = InputArchives.Zip([.. Enumerable.Range(0, 20).Select(number => ($"{number}.txt", InputArchives.Bytes($"Report {number}.")))]);
        Assert.Equal(InputFolder.Read(zip).Select(item => item.Origin + item.Report!.Text.Id), InputFolder.Read(zip).Select(item => item.Origin + item.Report!.Text.Id));
    }
}
