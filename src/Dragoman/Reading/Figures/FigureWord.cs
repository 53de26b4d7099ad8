namespace Dragoman.Reading.Figures;

/// <summary>Use of a word in <c>words.tsv</c> that is not a kind of counted noun.</summary>
public enum FigureWord : byte
{
    None,

    /// <summary>Noun of an attack: whose it is, caused what it did.</summary>
    Attack,

    /// <summary>Noun that carries a count (<c>number</c>, <c>total</c>).</summary>
    Carrier,

    /// <summary>Word that makes what follows a part of the figure before (<c>including</c>).</summary>
    Part,

    /// <summary>Word for a part of a number without saying how many (<c>most</c>, <c>half</c>): the number behind its "of" is the whole.</summary>
    Fraction,

    /// <summary>Preposition of who does it (<c>by</c>).</summary>
    Agent,

    /// <summary>Name of a month.</summary>
    Month,

    /// <summary>Those who remain of a group (<c>others</c>): whom it counts stands in the figure before.</summary>
    Other,

    /// <summary>Indefinite article.</summary>
    Article,

    /// <summary>Preposition of the whole (<c>of</c>).</summary>
    Of,

    /// <summary>Preposition of the new level (<c>to</c>, <c>at</c>).</summary>
    Level,

    /// <summary>Preposition of the old level (<c>from</c>).</summary>
    From,

    /// <summary>Joins the parts of one number (<c>and</c>).</summary>
    And,

    /// <summary>Joins the ends of a range (<c>to</c>, <c>or</c>).</summary>
    Or,

    /// <summary>Percent sign or word.</summary>
    Percent,

    /// <summary>Word before the age of people.</summary>
    Age,

    /// <summary>Word that points to somebody known (<c>the</c>).</summary>
    Definite,

    /// <summary>One who has children (<c>mother</c>): "of three" behind it counts them.</summary>
    Parent,

    /// <summary>Word of size after a hyphen (<c>strong</c>).</summary>
    Strong,

    /// <summary>Says of a deed that it was not done to its end (<c>attempted</c>).</summary>
    Attempted,

    /// <summary>Verb form of one person (<c>was</c>).</summary>
    Singular,

    /// <summary>Noun for people of any kind (<c>victim</c>): a list behind it may spell it out.</summary>
    Generic,
}
