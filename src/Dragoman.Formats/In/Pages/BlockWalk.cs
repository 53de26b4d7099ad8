using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Formats.In.Pages;

/// <summary>Cuts the tree of a page into blocks of text, in document order.</summary>
/// <param name="isLeftOut">Elements that are passed over with all that is in them.</param>
internal sealed class BlockWalk(Func<IElement, bool> isLeftOut)
{
    private static readonly HashSet<string> blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "html",
    ];

    // What is no text on any page.
    private static readonly HashSet<string> silent =
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "picture", "img", "button", "input", "select", "textarea", "head", "map", "datalist",
    ];

    private readonly List<PageBlock> found = [];
    private readonly StringBuilder text = new();
    private int links, linkLength, breaks;
    private IElement? block;

    /// <summary>The blocks below an element.</summary>
    public List<PageBlock> Run(IElement root)
    {
        // Siblings by index: the parser's list has no quick way from one node to the next.
        var open = new Stack<(INode Node, int Next)>();
        Enter(root);
        open.Push((root, 0));
        while (open.TryPop(out (INode Node, int Next) place))
        {
            if (place.Next >= place.Node.ChildNodes.Length)
            {
                Leave((IElement)place.Node, open.TryPeek(out (INode Node, int) parent) ? (IElement)parent.Node : root);
                continue;
            }
            open.Push((place.Node, place.Next + 1));
            INode child = place.Node.ChildNodes[place.Next];
            if (child is IText words) Append(words.Data);
            else if (child is IElement element && !silent.Contains(element.LocalName) && !isLeftOut(element))
            {
                Enter(element);
                open.Push((element, 0));
            }
        }
        Finish();
        return found;
    }

    private void Enter(IElement element)
    {
        if (blocks.Contains(element.LocalName))
        {
            Finish();
            block = element;
        }
        else if (element.LocalName == "br" && ++breaks > 1) Finish();
        else if (element.LocalName == "br" && text.Length > 0) Append(" ");
        else if (element.LocalName == "a") links++;
    }

    private void Leave(IElement element, IElement parent)
    {
        if (blocks.Contains(element.LocalName))
        {
            Finish();
            block = BlockOf(parent);
        }
        else if (element.LocalName == "a") links--;
    }

    private static IElement BlockOf(IElement element)
    {
        while (!blocks.Contains(element.LocalName) && element.ParentElement is { } parent) element = parent;
        return element;
    }

    private void Append(string words)
    {
        int before = text.Length;
        foreach (char character in words)
        {
            bool isBlank = char.IsWhiteSpace(character);
            if (isBlank && (text.Length == 0 || text[^1] == ' ')) continue;
            if (character is '\u200B' or '\u00AD' or '\uFEFF') continue;
            text.Append(isBlank ? ' ' : character);
            if (!isBlank) breaks = 0;
        }
        if (links > 0) linkLength += text.Length - before;
    }

    private void Finish()
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && block is not null) found.Add(new PageBlock(block, text.ToString(), Math.Min(linkLength, text.Length)));
        text.Clear();
        (linkLength, breaks) = (0, 0);
    }
}
