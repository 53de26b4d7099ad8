using Dragoman.Language;

namespace Dragoman.Knowledge.Patterns;

/// <summary>Named lists of lemmas (<c>knowledge/classes/NAME.txt</c>). A term of two words stands for its last one. Read-only after loading.</summary>
public sealed class WordClasses
{
    private readonly Dictionary<string, int[]> classes = [];

    /// <summary>Reads all files of a folder.</summary>
    public static WordClasses Load(string directory, WordTable words)
    {
        var result = new WordClasses();
        foreach (string file in Directory.GetFiles(directory, "*.txt").Order(StringComparer.Ordinal))
        {
            var lemmas = new SortedSet<int>();
            foreach (string line in File.ReadLines(file))
            {
                if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
                lemmas.Add(words.Add(line.Trim().Split(' ')[^1]));
            }
            result.classes[Path.GetFileNameWithoutExtension(file)] = [.. lemmas];
        }
        return result;
    }

    /// <summary>The lemmas of a class, sorted by word id.</summary>
    /// <exception cref="KnowledgeException">There is no such class; file and line name the example that asks for it.</exception>
    public int[] Get(string name, string file, int line) =>
        classes.TryGetValue(name, out int[]? lemmas) ? lemmas : throw new KnowledgeException(file, line, $"expected a class of knowledge/classes, found '@{name}'");
}
