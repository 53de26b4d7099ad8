using Dragoman.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>How far compressed data may expand: text shrinks to a twentieth at best, and what expands two hundredfold was made to fill the memory.</summary>
/// <param name="compressed">Bytes of compressed data so far.</param>
internal sealed class ExpansionBudget(Func<long> compressed)
{
    private const long Free = 64L << 20;
    private const int MostFold = 200;
    private long expanded;

    /// <summary>Too much has come out.</summary>
    public bool IsSpent => expanded > Free && expanded / MostFold > compressed();

    /// <exception cref="UnreadableReportException">Too much has come out.</exception>
    public void Charge(int bytes)
    {
        expanded += bytes;
        if (IsSpent) throw new UnreadableReportException($"it expands to more than {MostFold} times its size and is not read");
    }
}
