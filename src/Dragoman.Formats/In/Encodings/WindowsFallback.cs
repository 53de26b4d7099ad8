using System.Text;

namespace Dragoman.Formats.In.Encodings;

/// <summary>Reads bytes that are no UTF-8 as Windows-1252, one by one: text of two origins stays readable, and a stream that turns out not to be UTF-8 loses nothing.</summary>
internal sealed class WindowsFallback(Encoding windows) : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(windows);

    private sealed class Buffer(Encoding windows) : DecoderFallbackBuffer
    {
        private string characters = "";
        private int position;

        public override int Remaining => characters.Length - position;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (characters, position) = (windows.GetString(bytesUnknown), 0);
            return characters.Length > 0;
        }

        public override char GetNextChar() => position < characters.Length ? characters[position++] : '\0';

        public override bool MovePrevious()
        {
            if (position == 0) return false;
            position--;
            return true;
        }

        public override void Reset() => (characters, position) = ("", 0);
    }
}
