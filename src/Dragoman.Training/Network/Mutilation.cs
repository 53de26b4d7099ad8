using Dragoman.Language;

namespace Dragoman.Training.Network;

/// <summary>Shows training sentences as carelessly handled news text has them: in small letters, as a headline in capitals, with other quotation marks, without the full stop.</summary>
internal sealed class Mutilation(TypeCatalog catalog)
{
    private const float SmallLetters = 0.05f, Capitals = 0.05f, Quotes = 0.3f, NoStop = 0.06f;

    /// <summary>The sentence as one epoch shows it.</summary>
    public TrainingSentence Show(TreebankSentence source, int[]? entityTags, RandomSource random)
    {
        bool small = random.Chance(SmallLetters), capitals = random.Chance(Capitals), quotes = random.Chance(Quotes), cut = random.Chance(NoStop);
        int length = source.Length;
        if (cut && length > 2 && source.Xpos[^1] == Xpos.Period && !source.Heads.Contains(length - 1)) length--;
        TypeFeatures[] types = new TypeFeatures[length];
        for (int t = 0; t < length; t++)
        {
            string form = source.Forms[t];
            if (small) form = form.ToLowerInvariant();
            else if (capitals) form = form.ToUpperInvariant();
            if (quotes) form = OtherMark(form, source.Xpos[t]);
            types[t] = catalog.Features(form);
        }
        return new TrainingSentence(types, source.Heads, source.Relations, source.Upos, source.Xpos, entityTags);
    }

    /// <summary>The sentence as it stands.</summary>
    public TrainingSentence Plain(TreebankSentence source, int[]? entityTags) =>
        new([.. source.Forms.Select(catalog.Features)], source.Heads, source.Relations, source.Upos, source.Xpos, entityTags);

    private static string OtherMark(string form, Xpos tag) => (form, tag) switch
    {
        ("\"" or "''" or "``", Xpos.OpenQuote) => "\u201C",
        ("\"" or "''" or "``", Xpos.CloseQuote) => "\u201D",
        ("'" or "`", Xpos.OpenQuote) => "\u2018",
        ("'", Xpos.CloseQuote) => "\u2019",
        ("\u201C" or "\u201D", _) => "\"",
        ("\u2018" or "\u2019", _) => "'",
        ("-" or "--", Xpos.Comma or Xpos.Colon) => "\u2014",
        ("\u2013" or "\u2014", _) => "--",
        ("...", _) => "\u2026",
        ("\u2026", _) => "...",
        _ => form,
    };
}
