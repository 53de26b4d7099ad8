using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Text;

namespace Dragoman.Formats.In.Pages;

/// <summary>Text of pages and of pieces of pages: paragraphs, an empty line between them.</summary>
internal static class PageText
{
    /// <summary>Parses a page.</summary>
    /// <exception cref="UnreadableReportException">It is too long, or made so that parsing would not end.</exception>
    public static IHtmlDocument Parse(string page)
    {
        if (page.Length > SourceText.MaximumLength) throw BoundedBytes.TooLong();
        PageGuard.Check(page);
        return new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(page);
    }

    /// <summary>The text of marked-up words that are a report already, as feeds and news items carry them. A last paragraph that is mostly links leads back to the site and is dropped.</summary>
    /// <exception cref="UnreadableReportException">As <see cref="Parse"/>.</exception>
    public static string OfFragment(string words)
    {
        using IHtmlDocument page = Parse(words);
        List<PageBlock> blocks = new BlockWalk(PageWords.IsBeside).Run(page.Body!);
        if (blocks.Count > 1 && blocks[^1].LinkShare > 0.5) blocks.RemoveAt(blocks.Count - 1);
        return Join(blocks);
    }

    /// <summary>Words with character references read and tags taken out, on one line; null where nothing is left.</summary>
    public static string? OneLine(string? words)
    {
        if (words is null || (!words.Contains('<') && !words.Contains('&'))) return PageMetadata.OneLine(words);
        using IHtmlDocument page = Parse(words);
        return PageMetadata.OneLine(page.Body!.TextContent);
    }

    /// <summary>Has tags or character references, and so is read as a page is.</summary>
    public static bool IsMarked(string words)
    {
        for (int at = words.IndexOfAny(['<', '&']); at >= 0 && at + 1 < words.Length; at = words.IndexOfAny(['<', '&'], at + 1))
            if (words[at] == '<' ? char.IsAsciiLetter(words[at + 1]) || words[at + 1] is '/' or '!' : IsReference(words.AsSpan(at))) return true;
        return false;
    }

    /// <summary>Blocks as a text.</summary>
    public static string Join(List<PageBlock> blocks) => string.Join("\n\n", blocks.Select(block => block.Text));

    private static bool IsReference(ReadOnlySpan<char> words)
    {
        int end = words.IndexOf(';');
        return end is > 2 and < 12 && words[1..end].IndexOfAnyExcept(System.Buffers.SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) < 0;
    }
}
