namespace Dragoman.Formats.In;

/// <summary>Reads the reports of one format of input.</summary>
internal interface IInputFormat
{
    /// <summary>The reports in their order, each as soon as it is read. An exception says that the rest of the piece cannot be read; a report that alone cannot be read is an item with the reason.</summary>
    IEnumerable<InputItem> Run(InputPiece piece);
}
