using Dragoman.Language;

namespace Dragoman.Knowledge.Patterns;

/// <summary>Named lists of lemmas (<c>knowledge/classes/NAME.txt</c>). Read-only after loading.</summary>
public sealed class WordClasses
{
    private readonly Dictionary<string, Term[]> classes = [];

    /// <summary>Reads all files of a folder.</summary>
    public static WordClasses Load(string directory, WordTable words)
    {
        var result = new WordClasses();
        result.Add(directory, words);
        return result;
    }

    /// <summary>Adds the files of another folder; a class of the same name takes the place of the one before.</summary>
    public void Add(string directory, WordTable words)
    {
        foreach (string file in Directory.GetFiles(directory, "*.txt").Order(StringComparer.Ordinal))
        {
            var terms = new List<Term>();
            foreach (string line in File.ReadLines(file))
            {
                if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
                string[] parts = line.Trim().ToLowerInvariant().Split(' ');
                terms.Add(new Term(words.Add(parts[^1]), parts.Length > 1 ? words.Add(parts[^2]) : -1));
            }
            classes[Path.GetFileNameWithoutExtension(file)] = [.. terms];
        }
    }

    /// <summary>The words of a class.</summary>
    /// <exception cref="KnowledgeException">There is no such class; file and line name the example that asks for it.</exception>
    public Term[] Get(string name, string file, int line) =>
        classes.TryGetValue(name, out Term[]? terms) ? terms : throw new KnowledgeException(file, line, $"expected a class of knowledge/classes, found '@{name}'");
}
