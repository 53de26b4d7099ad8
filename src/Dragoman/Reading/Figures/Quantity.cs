namespace Dragoman.Reading.Figures;

/// <summary>What the words of a quantity are.</summary>
public enum QuantityKind : byte
{
    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>The article of a single person (<c>a soldier</c>).</summary>
    Article,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share in percent.</summary>
    Percent,
}

/// <summary>A number expression: half-open token ranges with and without the words that bound it.</summary>
/// <param name="First">First token, bounding words included.</param>
/// <param name="NumberFirst">First token of the number itself.</param>
/// <param name="NumberEnd">One past the last token of the number itself.</param>
/// <param name="End">One past the last token, bounding words, currency and percent sign included.</param>
/// <param name="Currency">Index of the currency in the lexicon, -1 for none.</param>
public readonly record struct Quantity(int First, int NumberFirst, int NumberEnd, int End, double? Low, double? High, FigureBound Bound, QuantityKind Kind, int Currency)
{
    /// <summary>True where nothing is counted (<c>no deaths</c>).</summary>
    public bool IsZero => High == 0;

    /// <summary>True where the words leave the number open (<c>how many</c>).</summary>
    public bool IsUnknown => Bound == FigureBound.Unknown;
}
