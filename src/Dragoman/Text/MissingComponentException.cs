namespace Dragoman.Text;

/// <summary>A model or a lexicon that the program needs is not there; the message names the full path that was looked at.</summary>
public sealed class MissingComponentException(string component, string path)
    : Exception($"missing {component}: looked at {System.IO.Path.GetFullPath(path)}")
{
    /// <summary>The full path that was looked at.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);
}
