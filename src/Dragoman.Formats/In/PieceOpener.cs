using Dragoman.Formats.In.Containers;
using Dragoman.Formats.In.Json;
using Dragoman.Formats.In.Markup;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Finds the format of a piece and reads it. Containers come back here with what is in them.</summary>
internal sealed class PieceOpener
{
    private readonly FormatFinder finder;
    private readonly Dictionary<InputKind, IInputFormat> formats;

    public PieceOpener(InputOptions options)
    {
        var columns = new ColumnNames(options);
        finder = new FormatFinder(columns);
        formats = new Dictionary<InputKind, IInputFormat>
        {
            [InputKind.Text] = new TextFormat(),
            [InputKind.JsonLines] = new JsonLinesFormat(columns),
            [InputKind.Json] = new JsonFormat(columns),
            [InputKind.Csv] = new CsvFormat(columns),
            [InputKind.Html] = new PageFormat(),
            [InputKind.Feed] = new FeedFormat(),
            [InputKind.NewsMl] = new NewsMlFormat(),
            [InputKind.Email] = new MailFormat(),
            [InputKind.Warc] = new WarcFormat(this),
            [InputKind.Gzip] = new GzipFormat(this),
            [InputKind.Zip] = new ZipFormat(this),
            [InputKind.Tar] = new TarFormat(this),
        };
    }

    /// <summary>The reports of a piece.</summary>
    /// <exception cref="UnreadableReportException">It is of a kind that holds no text; thrown when the items are asked for.</exception>
    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        ReadOnlySpan<byte> head = piece.Bytes.Peek(FormatFinder.HeadLength);
        InputKind kind = finder.Run(head, piece.Name, piece.MediaType);
        if (kind == InputKind.Foreign) throw new UnreadableReportException($"{FormatFinder.SignatureOf(head)}, which is not read");
        if (kind == InputKind.UnknownXml) throw new UnreadableReportException("XML that is neither a feed, a news item nor a page");
        return formats[kind].Run(piece);
    }
}
