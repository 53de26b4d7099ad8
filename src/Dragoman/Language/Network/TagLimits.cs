namespace Dragoman.Language.Network;

/// <summary>Parses a sentence anew where a word has a relation that words of its tag never bear, or that its head's tag never governs: a past tense as an adjective or a preposition.</summary>
/// <remarks>A head of such a word then counts as much as the likeliest relation that the tags allow under it. Seldom needed, and then mostly in short sentences: without it "Egypt opposed the dam" is a phrase like "as opposed to".</remarks>
internal sealed unsafe class TagLimits(RelationTable table, ArcDecoder arcs, LabelDecoder labels)
{
    private readonly float[] likelihoods = new float[NetworkParser.LongestRun];
    private readonly Xpos[] tags = new Xpos[NetworkParser.LongestRun];
    private readonly bool[] governs = new bool[NetworkParser.LongestRun];

    /// <summary>Changes heads and relations of a sentence that was just parsed.</summary>
    /// <param name="output">Output columns of the words.</param>
    /// <param name="upos">Their universal tags; what the Penn tag says is finite becomes a verb.</param>
    /// <param name="xpos">Their Penn tags.</param>
    /// <param name="heads">Index of each head in the sentence, -1 for the root.</param>
    /// <param name="relations">Relation of each word.</param>
    public void Run(float* output, Span<Upos> upos, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations)
    {
        Span<Xpos> own = tags.AsSpan(0, heads.Length);
        for (int t = 0; t < heads.Length; t++)
        {
            // An auxiliary bears what no verb does.
            own[t] = upos[t] == Upos.Aux ? Xpos.None : xpos[t];
            if (table.Limits(own[t])) upos[t] = Upos.Verb;
        }
        Fit(output, own, heads, relations);
    }

    private void Fit(float* output, ReadOnlySpan<Xpos> xpos, Span<int> heads, Span<Relation> relations)
    {
        Span<bool> verbs = governs.AsSpan(0, heads.Length);
        verbs.Clear();
        bool any = false;
        for (int d = 0; d < heads.Length; d++)
        {
            if (table.Allows(xpos[d], relations[d], heads[d] < 0 ? Xpos.None : xpos[heads[d]], heads[d] < d)) continue;
            any = true;
            verbs[d] = table.Limits(xpos[d]);
            if (heads[d] >= 0) verbs[heads[d]] |= table.Limits(xpos[heads[d]]);
            Weigh(output, d, xpos);
        }
        if (!any) return;
        arcs.Rerun(heads);
        if (ForbidCrossing(heads, verbs)) arcs.Rerun(heads);
        labels.Relations(output, heads, relations);
        labels.Limit(heads, xpos, table, relations);
    }

    private void Weigh(float* output, int word, ReadOnlySpan<Xpos> xpos)
    {
        int words = xpos.Length;
        Span<float> weights = likelihoods.AsSpan(0, words), scores = arcs.ScoresOf(word, words);
        labels.Allowed(output, word, xpos, table, weights);
        for (int h = 0; h < words; h++) scores[h] += weights[h];
        if (!table.Allows(xpos[word], Relation.Root, Xpos.None, follows: true)) scores[words] += LabelDecoder.Unlikely;
    }

    // What was one noun phrase over the word stays on its side: "Bahrain rejected reforms" had "Bahrain" as part of the noun.
    private bool ForbidCrossing(ReadOnlySpan<int> heads, ReadOnlySpan<bool> verbs)
    {
        bool any = false;
        for (int verb = 0; verb < heads.Length; verb++)
            for (int d = 0; verbs[verb] && d < heads.Length; d++)
            {
                bool crosses = heads[d] >= 0 && (d < verb && verb < heads[d] || heads[d] < verb && verb < d);
                if (!crosses || IsUnder(verb, heads[d], heads)) continue;
                any = true;
                Span<float> scores = arcs.ScoresOf(d, heads.Length);
                Span<float> beyond = d < verb ? scores[(verb + 1)..heads.Length] : scores[..verb];
                foreach (ref float score in beyond) score += LabelDecoder.Unlikely;
            }
        return any;
    }

    private static bool IsUnder(int word, int node, ReadOnlySpan<int> heads)
    {
        for (; word >= 0; word = heads[word])
            if (word == node) return true;
        return false;
    }
}
