using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Learns which relations finite verbs, auxiliaries aside, bear and govern: those of the treebanks, without what stands there so seldom that it is a slip.</summary>
/// <remarks>Of finite verbs alone: with other tags, a relation that does not fit is as often right as the tag (LAS on the development treebank fell by 0.07 where all tags were limited).</remarks>
internal static class RelationLearner
{
    private static readonly Xpos[] Finite = [Xpos.VBD, Xpos.VBP, Xpos.VBZ];

    // A treebank with fewer words of a tag does not show what the tag can bear.
    private const int LeastWords = 1000;

    private const int Least = 3;
    private const double LeastShare = 0.0003;

    /// <summary>The lines of the table, in the order of the tags, without its head.</summary>
    public static List<string> Learn(IReadOnlyList<TreebankSentence> sentences)
    {
        int tags = Enum.GetValues<Xpos>().Length, relations = Enum.GetValues<Relation>().Length;
        int[,] borne = new int[tags, relations], governed = new int[tags, relations];
        foreach (TreebankSentence sentence in sentences)
            for (int i = 0; i < sentence.Length; i++)
            {
                if (sentence.Upos[i] == Upos.Verb) borne[(int)sentence.Xpos[i], (int)sentence.Relations[i]]++;
                if (sentence.Heads[i] is >= 0 and var head && sentence.Upos[head] == Upos.Verb) governed[(int)sentence.Xpos[head], (int)sentence.Relations[i]]++;
            }
        return [.. Lines("d", borne), .. Lines("h", governed)];
    }

    private static IEnumerable<string> Lines(string kind, int[,] counts)
    {
        foreach (Xpos tag in Finite)
        {
            int[] row = [.. Enumerable.Range(0, counts.GetLength(1)).Select(relation => counts[(int)tag, relation])];
            if (row.Sum() < LeastWords) continue;
            double least = Math.Max(Least, LeastShare * row.Sum());
            IEnumerable<string> labels = Enumerable.Range(1, row.Length - 1).Where(relation => row[relation] >= least).Select(relation => TagSet.Label((Relation)relation));
            yield return $"{kind}\t{TagSet.Label(tag)}\t{string.Join('\t', labels)}";
        }
    }
}
