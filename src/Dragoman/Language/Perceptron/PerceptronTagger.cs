using static Dragoman.Language.WordHashes;

namespace Dragoman.Language;

/// <summary>Tags words with universal and Penn tags in one choice, from left to right (Collins 2002, greedy).</summary>
internal sealed class PerceptronTagger(LinearModel model, TagClasses tags, WordHashes words)
{
    /// <summary>Number of features of one choice.</summary>
    public const int FeatureCount = 32;

    /// <summary>Tags all sentences; the words must be computed before.</summary>
    public void Run(Document document)
    {
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[256];
        scores = scores[..model.ClassCount];
        for (int s = 0; s < document.SentenceCount; s++)
        {
            uint last = 0, before = 0;
            for (int t = document.SentenceStart[s]; t < document.SentenceStart[s + 1]; t++)
            {
                Extract(words, document, t, last, before, features);
                scores.Clear();
                foreach (uint feature in features) model.Score(feature, scores);
                int best = 0;
                for (int c = 1; c < scores.Length; c++)
                    if (scores[c] > scores[best]) best = c;
                document.Upos[t] = tags.UposOf(best);
                document.Xpos[t] = tags.XposOf(best);
                before = last;
                last = (uint)best + 1;
            }
        }
    }

    /// <summary>The features of one token; <paramref name="last"/> and <paramref name="before"/> are the two classes chosen before it, plus one.</summary>
    public static void Extract(WordHashes words, Document document, int t, uint last, uint before, Span<uint> features)
    {
        int first = document.SentenceStart[document.SentenceOf[t]];
        int end = document.SentenceStart[document.SentenceOf[t] + 1];
        int i = t + 1;
        int left = t > first ? i - 1 : 0, left2 = t > first + 1 ? i - 2 : 0;
        int right = t + 1 < end ? i + 1 : 0, right2 = t + 2 < end ? i + 2 : 0;
        uint w = words.Lower[i], shape = words.Shape[i];
        uint start = t == first ? 1u : 0u;
        int n = 0;
        features[n++] = Mix(1, w);
        features[n++] = Mix(2, w, last);
        features[n++] = Mix(3, w, shape);
        features[n++] = Mix(4, last);
        features[n++] = Mix(5, last, before);
        features[n++] = Mix(6, words.Lower[left]);
        features[n++] = Mix(7, words.Lower[left2]);
        features[n++] = Mix(8, words.Lower[right]);
        features[n++] = Mix(9, words.Lower[right2]);
        features[n++] = Mix(10, words.Lower[left], w);
        features[n++] = Mix(11, w, words.Lower[right]);
        features[n++] = Mix(12, last, words.Lower[right]);
        features[n++] = Mix(13, shape, start);
        features[n++] = Mix(14, shape, last);
        features[n++] = Mix(15, words.Shape[left], shape, words.Shape[right]);
        features[n++] = Mix(16, words.Suffix[right * SuffixCount + 2]);
        features[n++] = Mix(17, words.Suffix[left * SuffixCount + 2]);
        features[n++] = Mix(18, words.Suffix[i * SuffixCount + 2], last);
        features[n++] = Mix(19, words.Suffix[i * SuffixCount + 1], words.Suffix[right * SuffixCount + 1]);
        features[n++] = Mix(20, last, before, words.Suffix[i * SuffixCount + 1]);
        features[n++] = Mix(21, words.Lower[left], words.Lower[right]);
        features[n++] = Mix(22, last, w, words.Lower[right]);
        features[n++] = Mix(23, words.Suffix[i * SuffixCount + 2], shape);
        features[n++] = Mix(24, words.Lower[left], words.Lower[left2]);
        features[n++] = Mix(25, words.Lower[right], words.Lower[right2]);
        for (uint k = 0; k < PrefixCount; k++) features[n++] = Mix(30 + k, words.Prefix[i * PrefixCount + (int)k]);
        for (uint k = 0; k < SuffixCount; k++) features[n++] = Mix(40 + k, words.Suffix[i * SuffixCount + (int)k]);
    }
}
