using System.Globalization;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Reads word vectors in the text format of GloVe (Pennington, Socher and Manning 2014): a line for each word, the most frequent first; the word and its values, set apart by spaces.</summary>
public static class WordVectorReader
{
    /// <summary>Words that are kept. 8 bits a value, 100 values: 10 MB.</summary>
    private const int MostWords = 100_000;

    /// <summary>The vectors of the most frequent words.</summary>
    /// <exception cref="InvalidDataException">A line has another number of values than the first, or what is no number; the message names file and line.</exception>
    internal static WordVectors Run(string path)
    {
        int width = File.ReadLines(path).FirstOrDefault()?.Split(' ').Length - 1 ?? 0;
        return WordVectors.Create(File.ReadLines(path).Take(MostWords).Select((line, number) => Read(line, width, $"{path}:{number + 1}")), width);
    }

    private static (string Word, float[] Vector) Read(string line, int width, string place)
    {
        string[] parts = line.Split(' ');
        if (parts.Length != width + 1) throw new InvalidDataException($"{place}: {parts.Length - 1} values, {width} are due");
        float[] vector = new float[width];
        for (int i = 0; i < width; i++)
            if (!float.TryParse(parts[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out vector[i])) throw new InvalidDataException($"{place}: \"{parts[i + 1]}\" is not a number");
        return (WordFeatures.Normal(parts[0]), vector);
    }
}
