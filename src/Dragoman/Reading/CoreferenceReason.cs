namespace Dragoman.Reading;

/// <summary>Why a mention means the same as an earlier one.</summary>
public enum CoreferenceReason : byte
{
    /// <summary>Nothing before it means the same.</summary>
    None,

    /// <summary>Both resolve to one actor of the knowledge or of the report.</summary>
    SameActor,

    /// <summary>The same words of a name.</summary>
    SameName,

    /// <summary>A name in part: surname, first name, the words without title.</summary>
    PartOfName,

    /// <summary>The first letters of the words of a name.</summary>
    Acronym,

    /// <summary>Both stand for one day, month or year.</summary>
    SameTime,

    /// <summary>A phrase beside the phrase that it explains.</summary>
    Apposition,

    /// <summary>What a copula says of its subject.</summary>
    Copula,

    /// <summary>The same noun, and no modifier that speaks against it.</summary>
    SameNoun,

    /// <summary>The noun that a name ends in.</summary>
    NounOfName,

    /// <summary>A noun for people, of the person named before it.</summary>
    NounForPerson,

    /// <summary>"I" in a quotation, for who is quoted, or for who writes.</summary>
    Speaker,

    /// <summary>"You", for who listens.</summary>
    Hearer,

    /// <summary>A pronoun that agrees with the most prominent mention near it.</summary>
    Pronoun,
}
