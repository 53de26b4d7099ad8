using Dragoman.Language;

namespace Dragoman.Reading.Times;

/// <summary>Does a clause speak of what was or of what will be? Decided by the nearest verb: before the expression, else behind it.</summary>
internal sealed class TenseFinder(TimeTokens tokens)
{
    private const int Reach = 16;
    private const int AuxiliaryReach = 4;

    /// <summary>1 for the future, -1 for the past, 0 where no word tells.</summary>
    public int Run(int start, int end)
    {
        // "since Friday", "until Friday": the preposition tells more than the verb.
        for (int p = start - 1; p >= start - 2; p--)
            if (tokens.Is(p, TimeRoles.Deadline)) return PerfectBefore(p) ? -1 : 1;
        for (int p = start - 1; p >= Math.Max(tokens.First, start - Reach) && tokens.Mark(p) != ';'; p--)
            if (Direction(p) is not 0 and var direction) return direction;
        for (int p = end; p < Math.Min(tokens.Limit, end + Reach) && tokens.Mark(p) != ';'; p++)
            if (Direction(p) is not 0 and var direction) return direction;
        return 0;
    }

    /// <summary>"had left by Friday": a pluperfect sets the deadline in the past.</summary>
    private bool PerfectBefore(int t)
    {
        for (int p = t - 1; p >= Math.Max(tokens.First, t - Reach); p--)
            if (tokens[p].Tense == TenseCue.Perfect) return true;
        return false;
    }

    private int Direction(int p)
    {
        Xpos tag = tokens.Document.Xpos[p];
        switch (tokens[p].Tense)
        {
            case TenseCue.Future or TenseCue.Modal:
                // A name that looks like a modal (Will, May) is none.
                return tag is Xpos.NNP ? 0 : 1;
            case TenseCue.Past or TenseCue.Perfect:
                return ModalBefore(p) ? 1 : -1;
            case TenseCue.Infinitive:
                return FutureInfinitive(p) ? 1 : 0;
            case TenseCue.Present or TenseCue.Be:
                return 0;
        }
        if (tag is Xpos.VBD) return -1;
        if (tag is Xpos.VBN || tag == Xpos.None && IsPastForm(p)) return ModalBefore(p) ? 1 : -1;
        return tag == Xpos.VB && ModalBefore(p) ? 1 : 0;
    }

    private bool IsPastForm(int p) => tokens.Form(p) is { Length: > 3 } form && form.EndsWith("ed") && form[^3] != 'e' && !char.IsUpper(form[0]);

    /// <summary>"will have been released": a modal governs the participle.</summary>
    private bool ModalBefore(int t)
    {
        for (int p = t - 1; p >= Math.Max(tokens.First, t - AuxiliaryReach); p--)
        {
            switch (tokens[p].Tense)
            {
                case TenseCue.Modal:
                    return true;
                case TenseCue.Infinitive when tokens[p + 1].Tense == TenseCue.Be:
                    return FutureInfinitive(p);
            }
            if (tokens.Mark(p) == ',') return false;
        }
        return false;
    }

    /// <summary>"set to begin", "is to begin": what is planned. "agreed to begin" is left to the verb before it.</summary>
    private bool FutureInfinitive(int to)
    {
        for (int p = to - 1; p >= Math.Max(tokens.First, to - 2); p--)
            if (tokens[p].Tense is TenseCue.Future || p == to - 1 && tokens[p].Tense == TenseCue.Present) return true;
        return false;
    }
}
