using System.Diagnostics;
using System.Globalization;
using Dragoman.Formats.Coding;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>How far a run has come: a bar with reports, rate and time left on a terminal, nothing elsewhere.</summary>
/// <param name="console">The terminal, or null.</param>
internal sealed class CodeProgress(IAnsiConsole? console)
{
    private static readonly TimeSpan betweenLooks = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch watch = new();
    private TimeSpan lastLook;
    private long begun = -1;
    private ProgressTask? bar;

    /// <summary>Runs the work with the bar above it.</summary>
    /// <param name="size">Bytes to be read; null where nobody knows.</param>
    /// <param name="work">The work, which calls <see cref="Report"/>.</param>
    public void Run(long? size, Action work)
    {
        watch.Start();
        if (console is null)
        {
            work();
            return;
        }
        ProgressColumn[] columns = size is null
            ? [new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn()]
            : [new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new RemainingTimeColumn()];
        console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            bar = context.AddTask("reading", maxValue: Math.Max(size ?? 1, 1));
            bar.IsIndeterminate = size is null;
            work();
            bar.Value = bar.MaxValue;
        });
    }

    /// <summary>Shows how far the run is.</summary>
    /// <param name="counts">Reports so far.</param>
    /// <param name="bytes">Bytes read so far.</param>
    public void Report(CodingCounts counts, long bytes)
    {
        if (begun < 0) begun = counts.Items - 1;
        if (bar is null || watch.Elapsed - lastLook < betweenLooks) return;
        lastLook = watch.Elapsed;
        if (!bar.IsIndeterminate) bar.Value = bytes;
        bar.Description = Words(counts);
    }

    /// <summary>Says at the end what was done, on a terminal.</summary>
    public void Finish(CodingCounts counts) => console?.WriteLine($"{Words(counts)}, {watch.Elapsed.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture)} s");

    /// <summary>Reports, rate of this run (not of the one that it goes on with), and what could not be read.</summary>
    private string Words(CodingCounts counts)
    {
        double rate = watch.Elapsed.TotalSeconds > 0 ? (counts.Items - Math.Max(begun, 0)) / watch.Elapsed.TotalSeconds : 0;
        string words = string.Create(CultureInfo.InvariantCulture, $"{counts.Reports:N0} reports, {rate:N0} a second");
        return counts.Unread > 0 ? string.Create(CultureInfo.InvariantCulture, $"{words}, {counts.Unread:N0} unreadable") : words;
    }
}
