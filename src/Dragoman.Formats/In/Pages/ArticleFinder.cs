using AngleSharp.Dom;

namespace Dragoman.Formats.In.Pages;

/// <summary>Finds the text of the report on a page: the element that holds most running text and few links, after the method of Arc90's Readability, and the siblings that go on with it.</summary>
/// <remarks>Each block gives points for its length and its commas to the elements above it, less the further up they are. An element's points are lowered by the share of its text that is links.</remarks>
internal sealed class ArticleFinder
{
    private const int ShortBlock = 25, LongBlock = 80, Levels = 5, Enough = 250;
    private readonly Dictionary<IElement, double> points = [];
    private readonly List<IElement> candidates = [];
    private readonly Dictionary<IElement, (int Length, int Links)> extent = [];

    private ArticleFinder()
    {
    }

    /// <summary>The blocks of the report in order; none where the page has no running text.</summary>
    public static List<PageBlock> Run(IElement body)
    {
        List<PageBlock> strict = new ArticleFinder().Find(new BlockWalk(element => PageWords.IsBeside(element) || IsNamedBeside(element)).Run(body));
        if (LengthOf(strict) >= Enough) return strict;
        // What is named as if it stood beside the text may be the text.
        List<PageBlock> lenient = new ArticleFinder().Find(new BlockWalk(PageWords.IsBeside).Run(body));
        return LengthOf(lenient) > 2 * LengthOf(strict) ? lenient : strict;
    }

    private static bool IsNamedBeside(IElement element) => element.LocalName is not ("body" or "article" or "main" or "html") && PageWords.WeightOf(element) < 0;

    private static int LengthOf(List<PageBlock> blocks) => blocks.Sum(block => block.Text.Length);

    private List<PageBlock> Find(List<PageBlock> blocks)
    {
        foreach (PageBlock block in blocks) Count(block);
        IElement? top = Best();
        if (top is null) return [];
        HashSet<IElement> taken = WithSiblings(top);
        List<PageBlock> inside = [.. blocks.Where(block => IsInside(block.Element, taken))];
        return [.. inside.Where((block, index) => IsKept(block, index + 1 < inside.Count ? inside[index + 1] : null))];
    }

    private void Count(PageBlock block)
    {
        bool isText = block.Text.Length >= ShortBlock && block.LinkShare < 0.5 && !block.IsHeading;
        double value = 1 + block.Text.Count(character => character is ',' or ';') + Math.Min(block.Text.Length / 100, 3) + (block.IsSentence ? 1 : 0);
        // A block that is itself a paragraph gives to its parent; loose text in a division counts for the division.
        IElement? element = block.Element.LocalName is "p" or "li" or "pre" or "td" or "dd" or "blockquote" ? block.Element.ParentElement : block.Element;
        AddExtent(block);
        for (int level = 0; isText && element is not null && level < Levels; level++, element = element.ParentElement)
        {
            if (!points.TryGetValue(element, out double sum))
            {
                sum = StartOf(element);
                candidates.Add(element);
            }
            points[element] = sum + (value / (level == 0 ? 1 : level == 1 ? 2 : 3 * level));
        }
    }

    private void AddExtent(PageBlock block)
    {
        for (IElement? element = block.Element; element is not null; element = element.ParentElement)
        {
            (int length, int links) = extent.GetValueOrDefault(element);
            extent[element] = (length + block.Text.Length, links + block.LinkLength);
        }
    }

    private static double StartOf(IElement element) => (25 * PageWords.WeightOf(element)) + element.LocalName switch
    {
        "article" => 20,
        "main" => 10,
        "div" or "section" => 5,
        "pre" or "td" or "blockquote" => 3,
        "ul" or "ol" or "dl" or "address" or "form" => -3,
        "header" or "th" => -5,
        _ => 0,
    };

    private double Final(IElement element)
    {
        (int length, int links) = extent[element];
        return points[element] * (1 - ((double)links / Math.Max(1, length)));
    }

    private IElement? Best()
    {
        IElement? best = null;
        double most = 0;
        // Of equal ones the first that was met: the innermost.
        foreach (IElement element in candidates)
            if (Final(element) is var value && value > most) (best, most) = (element, value);
        return best;
    }

    private HashSet<IElement> WithSiblings(IElement top)
    {
        HashSet<IElement> taken = [top];
        if (top.ParentElement is not { } parent) return taken;
        double least = Math.Max(10, Final(top) / 5);
        foreach (IElement sibling in parent.Children)
        {
            if (sibling == top || !extent.TryGetValue(sibling, out (int Length, int Links) found)) continue;
            bool goesOn = points.ContainsKey(sibling) && Final(sibling) >= least;
            bool isParagraph = sibling.LocalName == "p" && found.Length > LongBlock && found.Links < found.Length / 4;
            if (goesOn || isParagraph) taken.Add(sibling);
        }
        return taken;
    }

    private static bool IsInside(IElement? element, HashSet<IElement> taken)
    {
        for (; element is not null; element = element.ParentElement)
            if (taken.Contains(element)) return true;
        return false;
    }

    private static bool IsKept(PageBlock block, PageBlock? next)
    {
        if (block.IsHeading) return block.Element.LocalName != "h1" && block.LinkShare < 0.5 && next is { IsHeading: false } && IsKept(next, null);
        if (block.LinkShare > 0.5) return block.Text.Length > 2 * LongBlock && block.IsSentence;
        return block.IsSentence || block.Text.Length >= LongBlock || (block.Text.Length >= ShortBlock && block.LinkLength == 0 && block.Text[^1] is ':' or ';' or ',');
    }
}
