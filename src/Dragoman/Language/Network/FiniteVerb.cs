namespace Dragoman.Language.Network;

/// <summary>Finds the verb of a sentence that ends in a full stop and was tagged without one: "Rebels overran the town." with "overran" as an adjective.</summary>
/// <remarks>The likeliest of the words that come near to being a finite verb gets the tag; without one the sentence is left as it is. The tree is then made to fit by <see cref="TagLimits"/>.</remarks>
internal sealed unsafe class FiniteVerb(NetworkShape shape)
{
    // Logarithm of how much less likely than the best tag the finite one may be.
    private const float Reach = 3f;

    /// <summary>Changes the tags of one word at most.</summary>
    /// <param name="output">Output columns of the words.</param>
    /// <param name="upos">Their universal tags.</param>
    /// <param name="xpos">Their Penn tags.</param>
    public void Run(float* output, Span<Upos> upos, Span<Xpos> xpos)
    {
        if (!IsStopped(xpos)) return;
        for (int t = 0; t < xpos.Length; t++)
        {
            // A bare form is an imperative, behind "to" it is none.
            bool imperative = xpos[t] == Xpos.VB && (t == 0 || xpos[t - 1] != Xpos.TO);
            if (imperative || xpos[t] is Xpos.VBD or Xpos.VBP or Xpos.VBZ or Xpos.MD) return;
        }
        int found = -1;
        Xpos verb = Xpos.None;
        float best = -Reach;
        for (int t = 0; t < xpos.Length; t++)
        {
            float* values = output + (nint)t * shape.Output + shape.XposAt;
            Xpos finite = Likeliest(values);
            float margin = values[(int)finite] - values[(int)xpos[t]];
            if (margin <= best) continue;
            (found, verb, best) = (t, finite, margin);
        }
        if (found < 0) return;
        float* universal = output + (nint)found * shape.Output + shape.UposAt;
        upos[found] = universal[(int)Upos.Aux] > universal[(int)Upos.Verb] ? Upos.Aux : Upos.Verb;
        xpos[found] = verb;
    }

    private static bool IsStopped(ReadOnlySpan<Xpos> xpos)
    {
        int last = xpos.Length - 1;
        while (last > 0 && xpos[last] is Xpos.CloseQuote or Xpos.RightBracket) last--;
        return last > 1 && xpos[last] == Xpos.Period;
    }

    private static Xpos Likeliest(float* values)
    {
        Xpos best = Xpos.VBD;
        if (values[(int)Xpos.VBZ] > values[(int)best]) best = Xpos.VBZ;
        if (values[(int)Xpos.VBP] > values[(int)best]) best = Xpos.VBP;
        return best;
    }
}
