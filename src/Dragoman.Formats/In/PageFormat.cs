using AngleSharp.Html.Dom;
using Dragoman.Formats.In.Encodings;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>A page: the text of its report without what stands around it, and title, day, site and address as the page says.</summary>
internal sealed class PageFormat : IInputFormat
{
    private const int DeclaredWithin = 4096;

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        byte[] bytes = BoundedBytes.ReadAll(piece.Bytes);
        yield return InputItem.Of(Read(bytes, piece));
    }

    private static InputReport Read(byte[] bytes, InputPiece piece)
    {
        string? declared = piece.Charset ?? DeclaredIn(bytes.AsSpan(0, Math.Min(bytes.Length, DeclaredWithin)));
        using IHtmlDocument page = PageText.Parse(TextDecoder.Run(bytes, declared));
        var known = new PageMetadata(page);
        string text = page.Body is { } body ? PageText.Join(ArticleFinder.Run(body)) : "";
        // Where scripts would fetch the text, or most of it is cut off for visitors, the data of the page may have it.
        if (known.ArticleBody is { } whole && whole.Length > 2 * text.Length) text = PageText.IsMarked(whole) ? PageText.OfFragment(whole) : whole;
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableReportException("no article was found on this page");
        string? url = known.Url ?? piece.Url;
        return new InputReport
        {
            Text = SourceText.FromDecoded(bytes, text),
            Origin = piece.Origin,
            Title = known.Title,
            Published = known.Published ?? piece.Published,
            Source = known.Source ?? HostOf(url) ?? piece.Source,
            Url = url,
        };
    }

    private static string? HostOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : null;

    /// <summary>The encoding that the first bytes name: charset= of a meta tag, encoding= of an XML declaration.</summary>
    private static string? DeclaredIn(ReadOnlySpan<byte> head)
    {
        string words = System.Text.Encoding.Latin1.GetString(head);
        foreach (string label in (string[])["charset=", "encoding="])
        {
            int at = words.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            string name = words[(at + label.Length)..].TrimStart('"', '\'', ' ');
            int end = name.AsSpan().IndexOfAny("\"' />;?");
            return end < 0 ? name : name[..end];
        }
        return null;
    }
}
