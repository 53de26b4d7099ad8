namespace Dragoman.Cli.Keeping;

/// <summary>What became of the reports of a run.</summary>
internal sealed class AddCounts
{
    public long Added { get; set; }

    public long Recoded { get; set; }

    public long AlreadyKept { get; set; }

    public long ExactCopies { get; set; }

    public long NearCopies { get; set; }

    public long Unread { get; set; }
}
