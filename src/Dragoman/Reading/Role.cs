namespace Dragoman.Reading;

/// <summary>How an argument stands to its predicate in the normal form of a proposition: voice, relative clauses, control, coordination and reduced clauses are resolved.</summary>
public enum Role : byte
{
    /// <summary>Who acts: subject of an active verb, <c>by</c> phrase of a passive one, subject of a copula.</summary>
    Agent,

    /// <summary>Who or what is acted on: object, subject of a passive verb.</summary>
    Patient,

    /// <summary>Indirect object without a preposition.</summary>
    Recipient,

    /// <summary>A phrase with a preposition, of a verb, a noun or an adjective; a verb form after a preposition too (<c>accused of killing</c>).</summary>
    Oblique,

    /// <summary>Possessive before a noun.</summary>
    Possessor,

    /// <summary>Adjective or noun before a noun.</summary>
    Modifier,

    /// <summary>Infinitive or small clause that the predicate takes, its subject resolved by control.</summary>
    Infinitive,

    /// <summary>Clause with a subject of its own that the predicate takes.</summary>
    Complement,

    /// <summary>Adverbial clause.</summary>
    Adverbial,

    /// <summary>Particle of a verb.</summary>
    Particle,

    /// <summary>A phrase in apposition.</summary>
    Apposition,

    /// <summary>A phrase without preposition, mostly a time.</summary>
    Unmarked,

    /// <summary>Predicate noun or adjective of a copula-like verb (<c>named him minister</c>, <c>remained hostile</c>).</summary>
    Attribute,
}
