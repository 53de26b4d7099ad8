using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Kinds of a TIMEX3.</summary>
public enum TimeKind : byte
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>Words that say when or how long.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">One past the last token.</param>
/// <param name="Value">TIMEX3 value: <c>2023-10-25</c>, <c>2014-W09</c>, <c>1998</c>, <c>P3D</c>, <c>PAST_REF</c>.</param>
/// <param name="Span">The words in the original text.</param>
public sealed record TimeMention(int FirstToken, int EndToken, TimeKind Kind, string Value, TextSpan Span);
