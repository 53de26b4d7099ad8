namespace Dragoman.Knowledge;

/// <summary>A fault in a knowledge file: which file, which line, what was expected. The program stops on it.</summary>
public sealed class KnowledgeException(string file, int line, string message) : Exception($"{file}:{line}: {message}")
{
    /// <summary>Path of the file as it was opened.</summary>
    public string File { get; } = file;

    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;
}
