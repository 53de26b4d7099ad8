using System.Text.Json;
using System.Xml;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Runs a format so that what it throws becomes an item with the reason.</summary>
internal static class InputFaults
{
    /// <summary>The items of a piece; an exception ends them with one that says why.</summary>
    public static IEnumerable<InputItem> Named(string origin, Func<IEnumerable<InputItem>> read)
    {
        IEnumerator<InputItem>? items = null;
        try
        {
            while (true)
            {
                InputItem item;
                bool isLast = false;
                try
                {
                    items ??= read().GetEnumerator();
                    if (!items.MoveNext()) yield break;
                    item = items.Current;
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    item = InputItem.Unreadable(origin, Words(fault));
                    isLast = true;
                }
                yield return item;
                if (isLast) yield break;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    /// <summary>What a user is told of a fault, in one line.</summary>
    public static string Words(Exception fault) => OneLine(fault switch
    {
        UnreadableReportException => fault.Message,
        UnauthorizedAccessException => "not allowed to read this file",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        JsonException json => $"at line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}: {json.Message.Split(" LineNumber:")[0]}",
        XmlException xml => $"not well-formed XML: {xml.Message}",
        InvalidDataException => $"damaged: {fault.Message}",
        EndOfStreamException => "damaged: it ends too early",
        IOException => fault.Message,
        _ => $"cannot be read: {fault.Message}",
    });

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
