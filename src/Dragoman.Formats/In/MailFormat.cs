using System.Text;
using Dragoman.Formats.In.Encodings;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;
using MimeKit;

namespace Dragoman.Formats.In;

/// <summary>A mail (RFC 5322 and MIME): its plain text, or the text of its page where it has no other; subject, day and sender.</summary>
internal sealed class MailFormat : IInputFormat
{
    private const int MostNested = 20, LinesOfHeader = 300;
    private static readonly string[] signs = ["MIME-Version", "Message-ID", "Received", "Return-Path", "Subject", "Date", "Content-Type", "To"];

    /// <summary>The first lines are the header of a mail: nothing but fields, the sender and two more of the usual among them.</summary>
    public static bool IsHead(string head)
    {
        bool hasSender = false;
        int found = 0, number = 0;
        foreach (ReadOnlySpan<char> line in head.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || ++number > LinesOfHeader) break;
            if (line[0] is ' ' or '\t' && number > 1) continue;
            int colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].IndexOfAnyExcept(Token) >= 0) return false;
            string name = line[..colon].ToString();
            hasSender |= name.Equals("From", StringComparison.OrdinalIgnoreCase);
            if (signs.Contains(name, StringComparer.OrdinalIgnoreCase)) found++;
        }
        return hasSender && found >= 2;
    }

    private static System.Buffers.SearchValues<char> Token { get; } = System.Buffers.SearchValues.Create("-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        byte[] bytes = BoundedBytes.ReadAll(piece.Bytes);
        yield return InputItem.Of(Read(bytes, piece));
    }

    private static InputReport Read(byte[] bytes, InputPiece piece)
    {
        var options = new ParserOptions { MaxMimeDepth = MostNested };
        using MimeMessage mail = new MimeParser(options, new MemoryStream(bytes)).ParseMessage();
        string text = TextOf(mail) ?? throw new UnreadableReportException("no text is in this mail");
        return new InputReport
        {
            Text = SourceText.FromDecoded(bytes, text),
            Origin = piece.Origin,
            Title = PageMetadata.OneLine(mail.Subject),
            Published = mail.Headers.Contains(HeaderId.Date) && mail.Date.Year > 1 ? DateOnly.FromDateTime(mail.Date.DateTime) : null,
            Source = mail.From.Mailboxes.FirstOrDefault() is { } sender ? PageMetadata.OneLine(sender.Name) ?? sender.Address : piece.Source,
            Url = mail.Headers["Archived-At"]?.Trim('<', '>', ' ') ?? piece.Url,
        };
    }

    private static string? TextOf(MimeMessage mail)
    {
        TextPart? page = null;
        foreach (TextPart part in mail.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment))
        {
            if (part.IsHtml) page ??= part;
            else if (part.IsPlain && Decode(part) is { } words && !string.IsNullOrWhiteSpace(words)) return part.IsFlowed ? Unfold(part, words) : words;
        }
        return page is null ? null : PageText.OfFragment(Decode(page));
    }

    private static string Decode(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return TextDecoder.Run(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), part.ContentType.Charset).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Lines that a mail program broke to make them short (RFC 3676) are joined again.</summary>
    private static string Unfold(TextPart part, string words)
    {
        bool deletesBlank = part.ContentType.Parameters.TryGetValue("delsp", out string? value) && value.Equals("yes", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        foreach (ReadOnlySpan<char> line in words.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> unstuffed = line.StartsWith(" ") ? line[1..] : line;
            bool goesOn = unstuffed.EndsWith(" ") && !unstuffed.SequenceEqual("-- ");
            text.Append(goesOn && deletesBlank ? unstuffed[..^1] : unstuffed);
            if (!goesOn) text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }
}
