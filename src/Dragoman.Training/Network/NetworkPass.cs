namespace Dragoman.Training.Network;

/// <summary>Loss and gradients of a batch. It is always cut into the same two halves, on one thread or two, so that the sums are the same.</summary>
internal sealed unsafe class NetworkPass
{
    private readonly EncoderPass[] encoders;
    private readonly LossPass[] losses;
    private readonly Teachers[]? teachers;
    private readonly int threads;

    /// <param name="parameters">The network that learns.</param>
    /// <param name="rates">Dropout.</param>
    /// <param name="taughtBy">Trained networks that it learns from, or none.</param>
    /// <param name="threads">One or two.</param>
    public NetworkPass(NetworkParameters parameters, DropoutRates rates, IReadOnlyList<NetworkParameters> taughtBy, int threads)
    {
        this.threads = threads;
        MatrixWork[] work = [new(), new()];
        if (taughtBy.Count > 0) teachers = [new(taughtBy, work[0], 0), new(taughtBy, work[1], 1)];
        encoders = [new(parameters, rates, work[0], 0), new(parameters, rates, work[1], 1)];
        losses = [new(parameters, rates.Label, teachers?[0], work[0], 0), new(parameters, rates.Label, teachers?[1], work[1], 1)];
    }

    /// <summary>Adds the gradients of a batch to those of its halves.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="seed">Of the dropout masks.</param>
    /// <param name="step">Number of the batch.</param>
    /// <returns>Mean loss of a word.</returns>
    public double Run(TrainingSentence[] batch, int seed, long step)
    {
        int words = batch.Sum(sentence => sentence.Length), cut = 0;
        for (int seen = 0; cut < batch.Length - 1 && 2 * seen < words; cut++) seen += batch[cut].Length;
        double[] loss = new double[2];
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = threads }, half =>
        {
            ReadOnlySpan<TrainingSentence> part = half == 0 ? batch.AsSpan(0, cut) : batch.AsSpan(cut);
            RandomSource random = RandomSource.For(seed, 2 + half, step);
            teachers?[half].Forward(part, random);
            encoders[half].Forward(part, random);
            loss[half] = losses[half].Run(part, encoders[half].Output.Pointer, encoders[half].OutputGradient.Pointer, 1f / words, random);
            encoders[half].Backward(part);
        });
        return loss[0] + loss[1];
    }
}
