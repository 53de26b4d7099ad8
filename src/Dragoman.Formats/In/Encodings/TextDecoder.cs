using System.Text;

namespace Dragoman.Formats.In.Encodings;

/// <summary>Finds the encoding of text: byte order mark, valid UTF-8, UTF-16 by its NULs, the declared name, then a guess by what the bytes above 127 would stand for.</summary>
internal static class TextDecoder
{
    private const int SampleLength = 1 << 20;
    private static readonly Dictionary<string, string> wider = new(StringComparer.OrdinalIgnoreCase)
    {
        // What bears the name of the ISO set nearly always uses the Windows set that contains it (WHATWG Encoding Standard).
        ["iso-8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254",
    };

    static TextDecoder()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Utf8 = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
        Utf8.DecoderFallback = new WindowsFallback(Encoding.GetEncoding("windows-1252"));
    }

    /// <summary>UTF-8 whose faults are read as Windows-1252.</summary>
    public static Encoding Utf8 { get; }

    /// <summary>The text of all bytes, without a byte order mark.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">Encoding as a header or label names it; null where there is none.</param>
    public static string Run(ReadOnlySpan<byte> bytes, string? declared)
    {
        (Encoding encoding, int mark) = Find(bytes, declared);
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The encoding, and the length of the byte order mark.</summary>
    public static (Encoding Encoding, int Mark) Find(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Utf8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        return (Unmarked(sample, declared), 0);
    }

    /// <summary>The encoding of a name, null where there is none of it or it is not one that text is kept in.</summary>
    public static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '"', '\'', ';');
        if (string.IsNullOrEmpty(name) || name.Length > 40) return null;
        try
        {
            var found = Encoding.GetEncoding(wider.GetValueOrDefault(name, name));
            return found.CodePage is 65001 ? Utf8 : found.CodePage is 65000 or 1200 or 1201 or 12000 or 12001 ? null : found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Unmarked(ReadOnlySpan<byte> sample, string? declared)
    {
        (int characters, int faults) = CountUtf8(sample);
        if (sample.Contains((byte)0) && Wide(sample) is { } wide) return wide;
        if (faults == 0) return Utf8;
        if (Named(declared) is { } named && named != Utf8 && IsClean(named, sample)) return named;
        return characters >= 8 * faults ? Utf8 : EncodingGuess.Run(sample);
    }

    /// <summary>UTF-16 without a mark: English letters have a NUL in every second byte.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> sample)
    {
        const int least = 8;
        if (sample.Length < least) return null;
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        int half = sample.Length / 4;
        return odd > half && even < odd / 16 + 1 ? Encoding.Unicode : even > half && odd < even / 16 + 1 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsClean(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        foreach (char character in encoding.GetString(sample))
            if (character is '\uFFFD' or (>= '\u0080' and <= '\u009F')) return false;
        return true;
    }

    /// <summary>Characters of several bytes, and bytes that begin none; a character cut off by the end of the sample is no fault.</summary>
    private static (int Characters, int Faults) CountUtf8(ReadOnlySpan<byte> sample)
    {
        int characters = 0, faults = 0;
        while (!sample.IsEmpty)
        {
            int ascii = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            sample = sample[ascii..];
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(sample, out _, out int used);
            if (status == System.Buffers.OperationStatus.Done) characters++;
            else if (status != System.Buffers.OperationStatus.NeedMoreData || used < sample.Length) faults++;
            else if (characters == 0) faults++;
            sample = sample[Math.Max(used, 1)..];
        }
        return (characters, faults);
    }
}
