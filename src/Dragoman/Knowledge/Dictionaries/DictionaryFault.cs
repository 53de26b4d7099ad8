namespace Dragoman.Knowledge.Dictionaries;

/// <summary>A line of a dictionary that cannot be used, or not as a whole.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Reason">What cannot be used and why, in words for the user.</param>
public sealed record DictionaryFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
