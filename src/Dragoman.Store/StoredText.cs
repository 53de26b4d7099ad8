using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Store;

/// <summary>Texts as both stores can hold them.</summary>
internal static class StoredText
{
    /// <summary>The text with U+FFFD for half surrogate pairs and NUL, which PostgreSQL refuses; of the same length.</summary>
    public static string Clean(string text)
    {
        // Bytes and back: UTF-8 writes U+FFFD for what is no character.
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0) text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.Replace('\0', '\uFFFD');
    }

    /// <inheritdoc cref="Clean(string)"/>
    public static string? CleanOptional(string? text) => text is null ? null : Clean(text);

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
