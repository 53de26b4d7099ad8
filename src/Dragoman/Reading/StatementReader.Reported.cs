using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What an outlet reports of somebody's words, where the words stand first: "The talks have failed, TASS quoted a minister as saying."</summary>
public sealed partial class StatementReader
{
    // Longest phrase in tokens between the verb of the outlet and that of the speaker.
    private const int SpeakerLimit = 30;

    /// <summary>Adds what was said, and for the outlet's verb also whom it quotes, so that the speaker's statement lies within the outlet's.</summary>
    private bool AddReportedBefore(int cue, List<TokenRange> content)
    {
        int saying = SayingBehind(cue);
        if (saying < 0) return false;
        int sentence = document.SentenceOf[cue], start = document.SentenceStart[sentence];
        if (!IsOnlyPunctuation(saying + 1, document.SentenceStart[sentence + 1])) return false;
        int verb = saying == cue ? VerbAbove(cue) : cue;
        if (verb < 0 || LastAgent(verb) is not (>= 0 and var outlet) || outlet > verb) return false;
        int end = Math.Min(graph.First[outlet], resolver.Phrase(outlet).First);
        while (end > start && document.Xpos[end - 1] is Xpos.Comma) end--;
        if (!HasClause(start, end)) return false;
        content.Add(new TokenRange(start, end));
        if (saying != cue) content.Add(new TokenRange(verb + 1, saying + 1));
        return true;
    }

    /// <summary>The verb of the one who is quoted: the cue itself, or that behind "as" in its clause; -1 where there is none.</summary>
    private int SayingBehind(int cue)
    {
        if (QuotedThrough(cue) >= 0) return cue;
        int stop = Math.Min(document.SentenceStart[document.SentenceOf[cue] + 1], cue + SpeakerLimit);
        for (int t = cue + 2; t < stop; t++)
            if (document.Xpos[t] == Xpos.VBG && document.Lower[t - 1] == lexicon.As) return QuotedThrough(t) >= 0 && VerbAbove(t) == cue ? t : -1;
        return -1;
    }

    private int VerbAbove(int saying)
    {
        int above = document.Head[saying];
        for (int i = 0; i < 4 && above >= 0 && document.Upos[above] != Upos.Verb; i++) above = document.Head[above];
        return above;
    }
}
