namespace Dragoman.Formats.In.Containers;

/// <summary>What comes out of compressed data, charged to a budget.</summary>
internal sealed class ExpandedStream(Stream inner, ExpansionBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        budget.Charge(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
