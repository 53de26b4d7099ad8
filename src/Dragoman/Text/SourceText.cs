using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Text;

/// <summary>The text of one report exactly as it was given; written once, never altered. Every offset of a record points into <see cref="Text"/>.</summary>
public sealed class SourceText
{
    /// <summary>Longest report that is read, in UTF-16 code units; a longer one is refused with a message.</summary>
    public const int MaximumLength = 8_000_000;

    private SourceText(string text, string id)
    {
        Text = text;
        Id = id;
    }

    /// <summary>The text, faults included.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the original bytes, lower-case hex.</summary>
    public string Id { get; }

    /// <summary>Reads UTF-8 (with or without a byte order mark) or UTF-16 with a byte order mark.</summary>
    /// <exception cref="UnreadableReportException">The bytes are empty, binary, in another encoding, or too many.</exception>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 4L * MaximumLength) throw TooLong(bytes.Length, "bytes");
        return FromDecoded(bytes, Decode(bytes));
    }

    /// <summary>Takes a text that was read from bytes in another way: another encoding, or a format that holds more than the text. The id is that of the bytes.</summary>
    /// <param name="original">The bytes as they were found.</param>
    /// <param name="text">The text that was read from them.</param>
    /// <exception cref="UnreadableReportException">The text is empty, binary or too long.</exception>
    public static SourceText FromDecoded(ReadOnlySpan<byte> original, string text)
    {
        if (text.Length > MaximumLength) throw TooLong(text.Length, "characters");
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableReportException("the report is empty");
        int nul = text.IndexOf('\0');
        if (nul >= 0) throw new UnreadableReportException($"binary data: a NUL character at position {nul}");
        return new SourceText(text, Convert.ToHexStringLower(SHA256.HashData(original)));
    }

    /// <summary>Takes a text that is already in memory; its id is that of its UTF-8 bytes.</summary>
    /// <exception cref="UnreadableReportException">As <see cref="FromBytes"/>.</exception>
    public static SourceText FromString(string text)
    {
        if (text.Length > MaximumLength) throw TooLong(text.Length, "characters");
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableReportException("the report is empty");
        return new SourceText(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Words of a knowledge file, to be cut by the tokenizer; not a report, so without an id and of any length.</summary>
    internal static SourceText FromKnowledge(string text) => new(text, id: "");

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableReportException($"not UTF-8: the byte at position {fault.Index} begins no character");
        }
    }

    private static UnreadableReportException TooLong(long length, string unit) =>
        new($"the report is too long: {length:N0} {unit}, at most {MaximumLength:N0} characters are read");
}

/// <summary>A report that cannot be read; the message says why in words for the user.</summary>
public sealed class UnreadableReportException(string message) : Exception(message);
