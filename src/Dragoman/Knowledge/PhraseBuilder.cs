using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>Cuts the phrases of knowledge files into words with the tokenizer that meets the news, all of them in one run.</summary>
public sealed class PhraseBuilder(Tokenizer tokenizer, WordTable words)
{
    private readonly System.Text.StringBuilder text = new();
    private readonly List<int> starts = [], ends = [], values = [];

    /// <summary>Adds a phrase with a value.</summary>
    public void Add(string phrase, int value)
    {
        int start = text.Length;
        text.Append(phrase);
        starts.Add(start);
        ends.Add(text.Length);
        values.Add(value);
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
        if (values.Count == 0) return;
        var document = new Document();
        string all = text.ToString();
        document.Reset(new RepairedText(SourceText.FromKnowledge(all), all, origin: null, []));
        tokenizer.Run(document);
        Span<int> ids = stackalloc int[64];
        Span<char> lower = stackalloc char[512];
        int token = 0;
        for (int i = 0; i < values.Count; i++)
        {
            (int start, int end, int length) = (starts[i], ends[i], 0);
            while (token < document.TokenCount && document.Start[token] < start) token++;
            for (; token < document.TokenCount && document.Start[token] < end && length < ids.Length; token++)
            {
                ReadOnlySpan<char> form = all.AsSpan(document.Start[token], document.End[token] - document.Start[token]);
                if (form.Length > lower.Length) continue;
                form.ToLowerInvariant(lower);
                ids[length++] = words.Add(lower[..form.Length]);
            }
            if (length > 0) take(values[i], ids[..length]);
        }
        text.Clear();
        starts.Clear();
        ends.Clear();
        values.Clear();
    }
}
