namespace Dragoman.Training.Network;

/// <summary>What a training run of the network reads, writes and how long it learns.</summary>
public sealed record TrainingOptions
{
    /// <summary>Treebanks to learn from (CoNLL-U).</summary>
    public required IReadOnlyList<string> Train { get; init; }

    /// <summary>Treebank by which the best epoch is chosen.</summary>
    public required string Development { get; init; }

    /// <summary>The folder of knowledge, for the lists of names.</summary>
    public required string Knowledge { get; init; }

    /// <summary>Word vectors in the format of GloVe (<see cref="WordVectorReader"/>), or null.</summary>
    public string? Vectors { get; init; }

    /// <summary>Where the best weights go, rewritten whenever an epoch is better.</summary>
    public required string Output { get; init; }

    /// <summary>Where the whole state goes after each epoch; a run that finds this file goes on from it.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Networks of other seeds that are trained first; the network learns from the mean of what they think besides the treebank.</summary>
    public int Teachers { get; init; } = 2;

    /// <summary>Passes over the training sentences.</summary>
    public int Epochs { get; init; } = 18;

    /// <summary>Recurrent units of one direction, a multiple of 16.</summary>
    public int Hidden { get; init; } = 96;

    /// <summary>Learning rate after warming up; it falls to zero in a straight line.</summary>
    public float Rate { get; init; } = 3e-3f;

    /// <summary>Dropout of the layers' outputs; that of features, window and labels goes along.</summary>
    public float Dropout { get; init; } = 0.15f;

    /// <summary>Threads, one or two; the result is the same.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Of all random choices; the teachers have the seeds after it.</summary>
    public int Seed { get; init; }
}
