using Dragoman.Formats;
using Xunit;

namespace Dragoman.Tests.Formats.In;

/// <summary>Pages as sites make them: the text of the report, without what stands around it.</summary>
public sealed class PageTests
{
    private const string First = "LUSAKA, May 4 - Envoys of the two states met in the capital on Tuesday, officials said, and agreed to reopen the crossing that has been closed since January.",
        Second = "\"We will keep our word,\" the foreign minister of Zambia told reporters, after talks that lasted, he said, for nine hours.",
        Third = "Traders on both sides, who had waited for months, welcomed the step, but haulage firms warned that fees remain too high.";

    private const string Around = """
        <div class="site-header"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/world">World news, politics, business, sport and more from our desk</a></li></ul></div>
        """;

    private const string Below = """
        <div class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Another long headline about another event in another country, with commas, and words</a></li><li><a href="/b">Yet another headline of the day, which is long enough to be a paragraph</a></li></ul></div>
        <div id="comments"><p>I do not agree with this article at all, and I have said so before, many times, in many places.</p></div>
        <footer><p>Copyright 2021 Example Media, all rights reserved, no part of this page may be used without permission.</p></footer>
        """;

    public static TheoryData<string> Bodies =>
    [
        $"{Around}<article><h1>Crossing reopens</h1><div class='byline'>By A Writer, who has covered the region, for years</div><p>{First}</p><figure><img><figcaption>A lorry, seen here on Monday, waits at the crossing.</figcaption></figure><p>{Second}</p><div class='ad-slot'>Advertisement: buy, buy, buy, everything must go this week.</div><p>{Third}</p></article>{Below}",
        $"{Around}<div id='page'><div class='story-body'><p>{First}</p><p>{Second}</p><p>Read more: <a href='/x'>What the closing of the crossing meant for the towns around it</a></p><p>{Third}</p></div><div class='sidebar'><p>Subscribe to our newsletter, and get the news, every day, in your inbox, for free, and without obligation.</p></div></div>{Below}",
        $"<table><tr><td class='nav'><a href='/'>Home</a> <a href='/w'>World</a></td><td>{First}<br><br>{Second}<br/> <br/>{Third}<br><br></td></tr></table>{Below}",
        $"{Around}<div class='c1'><div class='c2'><div>{First}</div><div>{Second}</div><div>{Third}</div></div></div>{Below}",
        $"{Around}<section><div class='par'><p>{First}</p></div><div class='par'><p>{Second}</p></div><div class='promo'><a href='/q'>Quiz of the week</a></div><div class='par'><p>{Third}</p></div></section>{Below}",
        $"{Around}<main><p>{First}</p><p style='display: none'>Hidden words that nobody sees, whatever they are, are not in the report.</p><p>{Second}</p><blockquote class='twitter-tweet'><a href='/t'>A post by somebody about something, at some time</a></blockquote><p>{Third}</p><p><a href='/1'>One</a> | <a href='/2'>Two</a></p></main>{Below}",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Takes_the_article_and_nothing_around_it(string body) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", InputFolder.ReadOne($"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>").Text.Text);

    [Fact]
    public void Keeps_headings_between_paragraphs_and_lists_of_sentences()
    {
        string text = InputFolder.ReadOne($"<html><body><article><p>{First}</p><h2>What was agreed</h2><ul><li>The crossing opens at dawn on Monday.</li><li>Fees are halved until the end of June.</li></ul><p>{Second}</p><h2>More from us</h2></article></body></html>").Text.Text;
        Assert.Equal($"{First}\n\nWhat was agreed\n\nThe crossing opens at dawn on Monday.\n\nFees are halved until the end of June.\n\n{Second}", text);
    }

    [Fact]
    public void Takes_what_json_ld_says_first()
    {
        InputReport report = InputFolder.ReadOne($$"""
            <html><head><title>Wrong | Site</title><meta property="og:title" content="Also wrong"><meta property="og:site_name" content="The Site"><link rel="canonical" href="https://example.org/right">
            <script type="application/ld+json">{ not json }</script>
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Crossing   reopens", "datePublished": "2021-05-04T20:00:00-04:00", "publisher": {"@type": "Organization", "name": "Example Media"} } ]}</script></head>
            <body><h1>Wrong too</h1><p>{{First}}</p></body></html>
            """);
        Assert.Equal(("Crossing reopens", new DateOnly(2021, 5, 4), "The Site", "https://example.org/right"), (report.Title, report.Published, report.Source, report.Url));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2021-05-04T10:00:00Z'>", "")]
    [InlineData("<meta name='DC.date.issued' content='2021-05-04'>", "")]
    [InlineData("<meta name='pubdate' content='20210504'>", "")]
    [InlineData("<meta itemprop='datePublished' content='4 May 2021'>", "")]
    [InlineData("", "<time datetime='2021-05-04T08:00'>Tuesday</time>")]
    [InlineData("", "<span itemprop='datePublished'>May 4, 2021</span>")]
    public void Finds_the_day(string head, string body) => Assert.Equal(new DateOnly(2021, 5, 4), InputFolder.ReadOne($"<html><head>{head}</head><body>{body}<p>{First}</p></body></html>").Published);

    [Fact]
    public void Takes_site_and_title_from_the_page_where_no_tag_says_them()
    {
        InputReport report = InputFolder.ReadOne($"<html><head><title>T</title><meta property='og:url' content='https://news.example.org/1'></head><body><h1> Crossing\n reopens </h1><p>{First}</p></body></html>");
        Assert.Equal(("Crossing reopens", "news.example.org", "https://news.example.org/1"), (report.Title, report.Source, report.Url));
    }

    [Fact]
    public void Takes_the_text_from_the_data_of_a_page_that_does_not_show_it()
    {
        InputReport report = InputFolder.ReadOne($$"""<html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Ships left.\n\nThey came back."}</script></head><body><div id="app"></div></body></html>""");
        Assert.Equal("Ships left.\n\nThey came back.", report.Text.Text);
    }

    [Fact]
    public void Reads_the_encoding_that_a_page_declares()
    {
        byte[] page = [.. "<html><head><meta charset=\"windows-1251\"></head><body><p>The ministry ("u8, 0xCC, 0xC8, 0xC4, .. ") published the note on Friday, and said, at some length, what it thought of it.</p></body></html>"u8];
        Assert.StartsWith("The ministry (МИД) published", InputFolder.ReadOne(page).Text.Text);
    }
}
