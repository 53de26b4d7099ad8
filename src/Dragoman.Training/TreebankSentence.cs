using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>One annotated sentence. All arrays have one entry per syntactic word; empty nodes of the enhanced graph are left out.</summary>
public sealed class TreebankSentence
{
    /// <summary>The <c>sent_id</c>, empty where the file gives none.</summary>
    public required string Id { get; init; }

    /// <summary>The raw text of the sentence, empty where the file gives none.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the document that the sentence lies in.</summary>
    public required string DocumentId { get; init; }

    /// <summary>True on the first sentence of a document.</summary>
    public required bool StartsDocument { get; init; }

    /// <summary>True on the first sentence of a paragraph.</summary>
    public required bool StartsParagraph { get; init; }

    /// <summary>Forms as written; spaces inside a word are kept.</summary>
    public required string[] Forms { get; init; }

    public required string[] Lemmas { get; init; }

    public required Upos[] Upos { get; init; }

    public required Xpos[] Xpos { get; init; }

    /// <summary>The feature column as written, <c>_</c> where empty.</summary>
    public required string[] Features { get; init; }

    /// <summary>Index of the head in this sentence, from 0; -1 for the root.</summary>
    public required int[] Heads { get; init; }

    public required Relation[] Relations { get; init; }

    /// <summary>The miscellaneous column as written, <c>_</c> where empty.</summary>
    public required string[] Misc { get; init; }

    /// <summary>True where white space follows the word. Inside a multiword token only its last word can have it.</summary>
    public required bool[] SpaceAfter { get; init; }

    /// <summary>Tokens written as one and annotated as several words, in order.</summary>
    public required MultiwordToken[] MultiwordTokens { get; init; }

    /// <summary>Number of syntactic words.</summary>
    public int Length => Forms.Length;

    /// <summary>The value of a key in the miscellaneous column of a word, or null.</summary>
    public string? MiscValue(int word, string key)
    {
        foreach (string pair in Misc[word].Split('|'))
            if (pair.Length > key.Length && pair[key.Length] == '=' && pair.StartsWith(key, StringComparison.Ordinal)) return pair[(key.Length + 1)..];
        return null;
    }
}
