using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>Cuts the phrases of knowledge files into words with the tokenizer that meets the news, all of them in one run.</summary>
public sealed class PhraseBuilder(Tokenizer tokenizer, WordTable words)
{
    private readonly System.Text.StringBuilder text = new();
    private readonly List<(int Start, int End, int Value)> phrases = [];

    /// <summary>Adds a phrase with a value.</summary>
    public void Add(string phrase, int value)
    {
        int start = text.Length;
        text.Append(phrase);
        phrases.Add((start, text.Length, value));
        text.Append("\n\n");
    }

    /// <summary>The words of each phrase, in lower case.</summary>
    public int[][] Cut(List<string> texts)
    {
        var result = new int[texts.Count][];
        for (int i = 0; i < result.Length; i++) Add(texts[i], i);
        Run((value, ids) => result[value] = ids.ToArray());
        for (int i = 0; i < result.Length; i++) result[i] ??= [];
        return result;
    }

    /// <summary>Writes all phrases, in lower case, into a table.</summary>
    public void Run(PhraseTable table) => Run((value, ids) => table.Add(ids, value));

    private delegate void Take(int value, ReadOnlySpan<int> ids);

    private void Run(Take take)
    {
        if (phrases.Count == 0) return;
        var document = new Document();
        string all = text.ToString();
        document.Reset(new RepairedText(SourceText.FromKnowledge(all), all, origin: null, []));
        tokenizer.Run(document);
        Span<int> ids = stackalloc int[64];
        Span<char> lower = stackalloc char[512];
        int token = 0;
        foreach ((int start, int end, int value) in phrases)
        {
            int length = 0;
            while (token < document.TokenCount && document.Start[token] < start) token++;
            for (; token < document.TokenCount && document.Start[token] < end && length < ids.Length; token++)
            {
                ReadOnlySpan<char> form = all.AsSpan(document.Start[token], document.End[token] - document.Start[token]);
                if (form.Length > lower.Length) continue;
                form.ToLowerInvariant(lower);
                ids[length++] = words.Add(lower[..form.Length]);
            }
            if (length > 0) take(value, ids[..length]);
        }
        text.Clear();
        phrases.Clear();
    }
}
