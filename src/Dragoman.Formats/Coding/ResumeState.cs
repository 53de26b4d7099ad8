using Dragoman.Formats.Out;

namespace Dragoman.Formats.Coding;

/// <summary>The state file of a run, beside its output: written from time to time, deleted when the run is done. What is left of it after a kill tells the next run where to go on.</summary>
public sealed class ResumeState
{
    private readonly string file;
    private readonly string run;

    private ResumeState(string file, string run, ResumePoint? from) => (this.file, this.run, From) = (file, run, from);

    /// <summary>Where the run goes on; null for one that begins.</summary>
    public ResumePoint? From { get; }

    /// <summary>Looks for a state file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">Hash of all that the output depends on beside the input.</param>
    /// <param name="goOn">True to go on from it, false to begin.</param>
    /// <exception cref="ResumeException">There is one and the run is to begin, or it is of another run, or damaged.</exception>
    public static ResumeState Open(string file, string run, bool goOn)
    {
        if (!goOn)
        {
            if (File.Exists(file)) throw new ResumeException($"{file} is the state of a run that was broken off: --resume goes on with it; delete it to start anew");
            return new ResumeState(file, run, null);
        }
        ResumePoint? from = ResumePoint.Read(file);
        if (from is not null && from.Run != run) throw new ResumeException($"{file} belongs to a run with other options, another version, other knowledge or other models; delete it to start anew");
        return new ResumeState(file, run, from);
    }

    /// <summary>Keeps how far the run has come. The files must be on the disk.</summary>
    public void Keep(CodingCounts counts, string input, ExportFiles files) => new ResumePoint
    {
        Run = run,
        Reports = counts.Reports,
        Unread = counts.Unread,
        Input = input,
        Bytes = files.Bytes,
        Rows = files.Writer.Rows,
        LeftOut = files.Writer.LeftOut,
    }.Write(file);

    /// <summary>The run is done.</summary>
    public void Delete() => File.Delete(file);
}
