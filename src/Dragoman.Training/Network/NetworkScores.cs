using System.Globalization;

namespace Dragoman.Training.Network;

/// <summary>How well tags, trees and entities agree with a treebank, on its own words and sentences. All but the speed are from 0 to 100.</summary>
/// <param name="Words">Words compared.</param>
/// <param name="Upos">Words with the right universal tag.</param>
/// <param name="Xpos">Words with the right Penn tag.</param>
/// <param name="Uas">Words with the right head.</param>
/// <param name="Las">Words with the right head and relation, subtypes aside.</param>
/// <param name="LasWithSubtypes">Words with the right head and relation, subtypes included.</param>
/// <param name="EntityF1">F1 of entity spans with their kind, in annotated documents.</param>
/// <param name="EntitySpanF1">F1 of entity spans, kinds aside.</param>
/// <param name="WordsPerSecond">Speed of the parser on one thread, all word types known; for each stretch of text the best of ten rounds.</param>
public sealed record NetworkScores(int Words, double Upos, double Xpos, double Uas, double Las, double LasWithSubtypes, double EntityF1, double EntitySpanF1, double WordsPerSecond)
{
    /// <summary>By which an epoch is chosen: trees first, tags and entities with a smaller share.</summary>
    public double Merit => LasWithSubtypes + (Upos + Xpos) / 4 + EntityF1 / 20;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {Upos:F2} XPOS {Xpos:F2} UAS {Uas:F2} LAS {Las:F2} with subtypes {LasWithSubtypes:F2} entities {EntityF1:F2} spans {EntitySpanF1:F2} ({Words} words, {WordsPerSecond:N0} a second)");
}
