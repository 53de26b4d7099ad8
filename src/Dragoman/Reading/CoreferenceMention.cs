using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A noun phrase or pronoun of a report.</summary>
/// <param name="Head">Head token.</param>
/// <param name="First">First token of its core: the name, the head noun, the pronoun.</param>
/// <param name="End">One past the last token of the core.</param>
/// <param name="Span">In the original text: the whole phrase where a name stands in it, else the core.</param>
/// <param name="Proper">True for a name.</param>
public sealed record CoreferenceMention(int Head, int First, int End, TextSpan Span, bool Proper)
{
    /// <summary>Mentions of one number mean the same.</summary>
    public int Cluster { get; set; }

    /// <summary>True for several phrases together, "Ghana and Togo"; only a plural pronoun refers to them.</summary>
    public bool Joint { get; init; }

    /// <summary>TIMEX3 value of a date or time, else null.</summary>
    public string? Time { get; init; }

    /// <summary>Why it was linked to an earlier one; none for the first of its cluster.</summary>
    public CoreferenceReason Reason { get; set; }

    /// <summary>1 for one, 2 for several, 0 where it cannot be told.</summary>
    public int Number { get; init; }

    /// <summary>What is known of the sex.</summary>
    public Sex Sex { get; set; }

    /// <summary>Kind of entity, as far as the words tell.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>The pronoun's form, null for a name or a noun.</summary>
    public PronounForm? Pronoun { get; init; }
}
