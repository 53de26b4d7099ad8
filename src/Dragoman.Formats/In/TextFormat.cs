using Dragoman.Formats.In.Encodings;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Plain text: the whole input is one report. Title and day are left to the reader, who looks for them in the text.</summary>
internal sealed class TextFormat : IInputFormat
{
    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        byte[] bytes = BoundedBytes.ReadAll(piece.Bytes);
        var text = SourceText.FromDecoded(bytes, TextDecoder.Run(bytes, piece.Charset));
        yield return InputItem.Of(new InputReport { Text = text, Origin = piece.Origin, Source = piece.Source, Url = piece.Url, Published = piece.Published });
    }
}
