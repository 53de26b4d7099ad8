namespace Dragoman.Training.Network;

/// <summary>Entry of the command that trains the network.</summary>
public static class TrainNetwork
{
    /// <summary>Trains, writes the weights and a line to <paramref name="log"/> after each epoch.</summary>
    /// <returns>The scores of the weights that were written, on the development treebank.</returns>
    public static NetworkScores Run(TrainingOptions options, TextWriter log) => new NetworkTrainer(options, log).Run();
}
