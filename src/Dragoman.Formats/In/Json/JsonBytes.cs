using System.Text;
using System.Text.Json;
using Dragoman.Formats.In.Encodings;

namespace Dragoman.Formats.In.Json;

/// <summary>Bytes of JSON in UTF-8, whatever encoding they came in.</summary>
internal static class JsonBytes
{
    /// <summary>The bytes of a piece: UTF-16 and UTF-32 are written anew, 8-bit sets are left for <see cref="Parse"/>, and a byte order mark is passed over.</summary>
    public static Stream Open(InputPiece piece)
    {
        (Encoding encoding, int mark) = TextDecoder.Find(piece.Bytes.Peek(FormatFinder.HeadLength), piece.Charset);
        piece.Bytes.Skip(mark);
        bool isWide = encoding.GetByteCount("{") > 1;
        return isWide ? Encoding.CreateTranscodingStream(piece.Bytes, encoding, TextDecoder.Utf8, leaveOpen: true) : piece.Bytes;
    }

    /// <summary>Parses one value.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? JsonDocument.Parse(bytes) : JsonDocument.Parse(TextDecoder.Run(bytes.Span, declared: null));
    }
}
