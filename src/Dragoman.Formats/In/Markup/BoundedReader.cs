using Dragoman.Text;

namespace Dragoman.Formats.In.Markup;

/// <summary>Characters for a parser that builds one item at a time: an item that is longer than a report may be stops it.</summary>
internal sealed class BoundedReader(TextReader inner, int most) : TextReader
{
    private long count;

    /// <summary>An item is done, and counting begins anew.</summary>
    public void Reset() => count = 0;

    public override int Read()
    {
        int found = inner.Read();
        Charge(found < 0 ? 0 : 1);
        return found;
    }

    public override int Read(char[] buffer, int index, int length)
    {
        int found = inner.Read(buffer, index, length);
        Charge(found);
        return found;
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <exception cref="UnreadableReportException">The item is too long.</exception>
    private void Charge(int found)
    {
        count += found;
        if (count > most) throw new UnreadableReportException($"an item is too long: at most {most:N0} characters are read");
    }
}
