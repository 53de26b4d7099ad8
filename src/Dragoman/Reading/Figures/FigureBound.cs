namespace Dragoman.Reading.Figures;

/// <summary>How a number is bounded by the words beside it.</summary>
public enum FigureBound : byte
{
    Exact,
    About,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Between,
    Unknown,
}
