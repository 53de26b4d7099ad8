namespace Dragoman.Text;

/// <summary>A model or a knowledge file that is needed and is not there; the message names the full path that was looked at.</summary>
public sealed class MissingComponentException : Exception
{
    /// <param name="component">What is missing, in words for the user.</param>
    /// <param name="path">Where it was looked for; made absolute.</param>
    public MissingComponentException(string component, string path)
        : base($"{component} is missing: there is no {System.IO.Path.GetFullPath(path)}") => Path = System.IO.Path.GetFullPath(path);

    /// <summary>The full path that was looked at.</summary>
    public string Path { get; }
}
