namespace Dragoman.Language.Network;

/// <summary>What is read off a form; each has a table of learned rows. The order is that of the network's input.</summary>
internal enum FeatureTable
{
    /// <summary>The form in lower case, digits as zeros; row 0 is the unknown word.</summary>
    Word,
    Suffix2,
    Suffix3,
    Suffix4,
    FirstLetter,
    Prefix3,
    Shape,

    /// <summary>The lists of names that the form stands in (<see cref="NameLists"/>); the row is the set of lists.</summary>
    Lists,

    /// <summary>Character sequences; the rows of a form are summed and divided by the square root of their number.</summary>
    Sequences,
}
