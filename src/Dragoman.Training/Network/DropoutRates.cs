namespace Dragoman.Training.Network;

/// <summary>How much of each layer is left out while learning; masks are drawn once a sentence.</summary>
/// <param name="Features">Of the features of a form.</param>
/// <param name="Window">Of the window that layer 1 sees.</param>
/// <param name="State">Of the output of each layer.</param>
/// <param name="Label">Of the label layer.</param>
internal readonly record struct DropoutRates(float Features, float Window, float State, float Label);
