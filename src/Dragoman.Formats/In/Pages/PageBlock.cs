using AngleSharp.Dom;

namespace Dragoman.Formats.In.Pages;

/// <summary>A paragraph, heading or list item of a page: text without a block inside.</summary>
/// <param name="Element">The block element that the text lies in.</param>
/// <param name="Text">Its words, blanks folded.</param>
/// <param name="LinkLength">Characters of it that lie in links.</param>
internal sealed record PageBlock(IElement Element, string Text, int LinkLength)
{
    /// <summary>Share of the text that lies in links.</summary>
    public double LinkShare => (double)LinkLength / Text.Length;

    /// <summary>Is a heading.</summary>
    public bool IsHeading => Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Ends as a sentence does.</summary>
    public bool IsSentence => Text.TrimEnd('"', '”', '’', '\'', ')', ' ') is [.., '.' or '!' or '?' or '…'];
}
