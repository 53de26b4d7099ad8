using static Dragoman.Language.WordHashes;

namespace Dragoman.Language;

/// <summary>Marks named entities as begin, inside, outside, from left to right; inside is allowed only behind its own kind.</summary>
/// <remarks>Class 0 is outside, 2k-1 begins kind k, 2k continues it.</remarks>
internal sealed class PerceptronEntityTagger(LinearModel model, WordHashes words)
{
    /// <summary>Number of features of one choice.</summary>
    public const int FeatureCount = 28;

    /// <summary>Marks all sentences; tags must be there.</summary>
    public void Run(Document document)
    {
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[256];
        scores = scores[..model.ClassCount];
        for (int s = 0; s < document.SentenceCount; s++)
        {
            int last = 0;
            for (int t = document.SentenceStart[s]; t < document.SentenceStart[s + 1]; t++)
            {
                Extract(words, document, t, (uint)last, features);
                scores.Clear();
                foreach (uint feature in features) model.Score(feature, scores);
                last = Best(scores, last);
                document.Entity[t] = (EntityKind)((last + 1) / 2);
                document.EntityStart[t] = (last & 1) == 1;
            }
        }
    }

    /// <summary>The best class that may follow the last one.</summary>
    public static int Best(ReadOnlySpan<int> scores, int last)
    {
        int best = 0;
        for (int c = 1; c < scores.Length; c++)
            if (scores[c] > scores[best] && ((c & 1) == 1 || last == c || last == c - 1)) best = c;
        return best;
    }

    /// <summary>The features of one token after the class <paramref name="last"/>.</summary>
    public static void Extract(WordHashes words, Document document, int t, uint last, Span<uint> features)
    {
        int first = document.SentenceStart[document.SentenceOf[t]];
        int end = document.SentenceStart[document.SentenceOf[t] + 1];
        int i = t + 1;
        int left = t > first ? i - 1 : 0, left2 = t > first + 1 ? i - 2 : 0;
        int right = t + 1 < end ? i + 1 : 0, right2 = t + 2 < end ? i + 2 : 0;
        uint w = words.Lower[i], shape = words.Shape[i];
        uint tag = (uint)document.Xpos[t], leftTag = left > 0 ? (uint)document.Xpos[t - 1] : 0, rightTag = right > 0 ? (uint)document.Xpos[t + 1] : 0;
        uint rightTag2 = right2 > 0 ? (uint)document.Xpos[t + 2] : 0;
        int n = 0;
        features[n++] = Mix(1, w);
        features[n++] = Mix(2, w, last);
        features[n++] = Mix(3, last, tag);
        features[n++] = Mix(4, last, shape);
        features[n++] = Mix(5, words.Lower[left], last);
        features[n++] = Mix(6, words.Lower[right], last);
        features[n++] = Mix(7, words.Lower[left2], last);
        features[n++] = Mix(8, words.Lower[right2], last);
        features[n++] = Mix(9, last, tag, rightTag);
        features[n++] = Mix(10, last, leftTag, tag);
        features[n++] = Mix(11, words.Shape[left], shape, last);
        features[n++] = Mix(12, words.Shape[right], shape, last);
        features[n++] = Mix(13, words.Lower[left], w);
        features[n++] = Mix(14, w, words.Lower[right]);
        features[n++] = Mix(15, words.Suffix[i * SuffixCount + 2], shape);
        features[n++] = Mix(16, words.Suffix[i * SuffixCount + 3], last);
        features[n++] = Mix(17, words.Suffix[i * SuffixCount + 1], tag);
        features[n++] = Mix(18, words.Prefix[i * PrefixCount + 2], tag);
        features[n++] = Mix(19, words.Lower[left], words.Lower[right]);
        features[n++] = Mix(20, words.Suffix[right * SuffixCount + 2], shape, last);
        features[n++] = Mix(21, words.Suffix[left * SuffixCount + 2], shape, last);
        features[n++] = Mix(22, tag, rightTag, rightTag2);
        features[n++] = Mix(23, w, tag);
        features[n++] = Mix(24, last, shape, tag);
        features[n++] = Mix(25, words.Lower[left], tag, last);
        features[n++] = Mix(26, words.Lower[right], tag, last);
        features[n++] = Mix(27, last);
        features[n] = Mix(28, t == first ? 1u : 0u, shape, tag);
    }
}
