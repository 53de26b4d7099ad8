using System.Text;

namespace Dragoman.Training;

/// <summary>Reads annotated sentences in CoNLL-U (universaldependencies.org/format.html).</summary>
public static class Treebank
{
    /// <summary>Reads a file (UTF-8).</summary>
    /// <exception cref="InvalidDataException">A line breaks the format; the message names file, line and fault.</exception>
    public static List<TreebankSentence> Load(string path)
    {
        using StreamReader reader = new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return Read(reader, path);
    }

    /// <summary>Reads sentences to the end of <paramref name="reader"/>.</summary>
    /// <param name="reader">CoNLL-U text.</param>
    /// <param name="name">What to call the source in messages.</param>
    /// <exception cref="InvalidDataException">As <see cref="Load"/>.</exception>
    public static List<TreebankSentence> Read(TextReader reader, string name)
    {
        List<TreebankSentence> sentences = [];
        TreebankSentenceBuilder builder = new(name);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) AddTo(sentences, builder, number);
            else if (line[0] == '#') builder.AddComment(line);
            else builder.AddRow(line, number);
        }
        AddTo(sentences, builder, number);
        return sentences;
    }

    private static void AddTo(List<TreebankSentence> sentences, TreebankSentenceBuilder builder, int line)
    {
        if (builder.Build(line) is { } sentence) sentences.Add(sentence);
    }
}
