using static Dragoman.Text.RepairLexicon;

namespace Dragoman.Text;

/// <summary>Leaves out words that stand twice ("the the") and pronouns that machine translation put beside the noun that they repeat ("its invitation she was sad", "asked him Abu Marzouk").</summary>
internal sealed class StrayWordPass(RepairLexicon lexicon)
{
    private const string Doubled = "doubled-word";
    private const string Stray = "stray-pronoun";
    private const int LongestPronoun = 4;
    private const int LongestWord = 40;

    // words of a noun phrase, of a name, of the rest of a clause
    private const int LongestPhrase = 10;
    private const int LongestName = 6;
    private const int LongestRest = 20;

    private string text = "";
    private TextEdits edits = null!;

    /// <summary>Fills the edits.</summary>
    public void Run(string source, TextEdits target)
    {
        (text, edits) = (source, target);
        int previousStart = 0, previousEnd = 0;
        for (int start = WordScan.NextStart(text, 0); start < text.Length;)
        {
            int end = WordScan.End(text, start);
            if (previousEnd > 0 && char.IsAsciiLetterLower(text[start]))
            {
                if (previousEnd >= edits.End && end - start == previousEnd - previousStart && IsDoubled(previousStart, previousEnd, start, end))
                    edits.Add(previousEnd, end - previousEnd, "", Doubled);
                else if (end - start is > 1 and <= LongestPronoun && IsStray(previousStart, previousEnd, start, end))
                {
                    edits.AddPart(start, end + 1 - start, "");
                    edits.AddRepair(start, end, "", Stray);
                }
            }
            (previousStart, previousEnd) = (start, end);
            start = WordScan.NextStart(text, end);
        }
    }

    private Entry Word(int start, int end) => end - start > LongestWord ? default : lexicon.Find(text.AsSpan(start, end - start));

    private bool IsDoubled(int previousStart, int previousEnd, int start, int end)
    {
        if (!WordScan.IsOneBlank(text, previousEnd, start) || end < text.Length && text[end] is '-' or '\'' or '’' or '.') return false;
        if (!text.AsSpan(previousStart, end - start).Equals(text.AsSpan(start, end - start), StringComparison.OrdinalIgnoreCase)) return false;
        if (previousStart > 0 && text[previousStart - 1] is '-' or '\'' or '’' or '.') return false;
        return Word(start, end).Is(WordUses.Doubled);
    }

    private bool IsStray(int previousStart, int previousEnd, int start, int end)
    {
        if (!WordScan.IsOneBlank(text, previousEnd, start) || end + 1 >= text.Length || !WordScan.IsOneBlank(text, end, end + 1)) return false;
        Entry pronoun = Word(start, end);
        if (pronoun.Is(WordUses.Object)) return Word(previousStart, previousEnd).Is(WordUses.Asking) && NameFollows(end + 1);
        return pronoun.Is(WordUses.Subject) && PredicateFollows(end + 1) && SubjectStands(previousStart, previousEnd);
    }

    /// <summary>A name that is the whole object: behind it the clause goes on with a mark, a preposition or an article, not with the noun or verb that the name belongs to.</summary>
    private bool NameFollows(int start)
    {
        bool isActor = false;
        int words = 0, end = start;
        for (; words < LongestName && start < text.Length && char.IsUpper(text[start]); words++)
        {
            end = WordScan.End(text, start);
            Entry word = Word(start, end);
            if (word.Is(WordUses.Date)) return false;
            isActor |= word.Is(WordClasses.Actor);
            if (end == text.Length) break;
            if (text[end] is not (' ' or '-') || end + 1 == text.Length) break;
            start = end + 1;
        }
        if (!isActor || words == LongestName) return false;
        if (end == text.Length || text[end] is ',' or ';') return true;
        if (text[end] == '.') return end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]);
        if (text[end] != ' ') return false;
        Entry next = Word(end + 1, WordScan.End(text, end + 1));
        return next.Is(WordUses.Preposition | WordUses.Determiner);
    }

    /// <summary>
    /// A predicate that lacks nothing, so that no relative clause can begin with the pronoun: be with its complement and the end of the clause,
    /// without a second finite verb and without a preposition left alone ("the man she was with"); or a verb of saying with what is said.
    /// </summary>
    private bool PredicateFollows(int start)
    {
        int end = WordScan.End(text, start);
        Entry verb = Word(start, end);
        bool isBe = verb.Is(WordUses.Link);
        if (verb.Is(WordUses.Auxiliary))
        {
            if (!Step(ref start, ref end, ref verb)) return false;
            isBe = verb.Is(WordUses.Been);
        }
        if (verb.Is(WordUses.Said)) return SpeechFollows(end);
        if (!isBe) return false;
        if (!StepOverQuote(ref start, ref end, ref verb)) return false;
        while (verb.Is(WordUses.Been) || verb.Is(WordClasses.Adverb) && !verb.Is(WordClasses.Adjective))
            if (!StepOverQuote(ref start, ref end, ref verb)) return false;
        bool isAdjective = verb.Is(WordClasses.Adjective) && !verb.Is(WordClasses.FiniteVerb | WordClasses.OtherVerb);
        return (isAdjective || verb.Is(WordUses.Determiner)) && ClauseEnds(start, end, verb);
    }

    private bool ClauseEnds(int start, int end, Entry word)
    {
        for (int i = 0; i < LongestRest; i++)
        {
            if (word.Is(WordUses.Frame) || i > 0 && word.Is(WordClasses.FiniteVerb) && !word.Is(WordClasses.Noun)) return false;
            if (end == text.Length || text[end] is '.' or ';' or '!' or '?' or ',' or '”' or '"' or '\n') return !word.Is(WordUses.Preposition | WordUses.Determiner);
            if (!StepOverQuote(ref start, ref end, ref word)) return false;
        }
        return false;
    }

    private bool SpeechFollows(int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or ':' or ',')) return false;
        int next = text[end] == ' ' ? end + 1 : end + 2;
        if (next < text.Length && text[next] is '“' or '"') return true;
        return text[end] == ' ' && Word(next, WordScan.End(text, next)) is var word && word.Is(WordUses.Opener) && word.Is(WordUses.Determiner);
    }

    private bool Step(ref int start, ref int end, ref Entry word)
    {
        if (end + 1 >= text.Length || !WordScan.IsOneBlank(text, end, end + 1)) return false;
        start = end + 1;
        end = WordScan.End(text, start);
        word = Word(start, end);
        return end > start;
    }

    private bool StepOverQuote(ref int start, ref int end, ref Entry word)
    {
        if (end < text.Length && text[end] == '-')
        {
            (start, end) = (end + 1, WordScan.End(text, end + 1));
            word = Word(start, end);
            return end > start;
        }
        if (end + 2 < text.Length && text[end] == ' ' && text[end + 1] is '“' or '"') end++;
        if (end + 1 >= text.Length || text[end] is not (' ' or '\n' or '“' or '"')) return false;
        start = end + 1;
        end = WordScan.End(text, start);
        word = Word(start, end);
        return end > start;
    }

    /// <summary>A noun phrase from the beginning of the clause to the pronoun: no preposition opens it, no verb stands in it, and its head is no time or place.</summary>
    private bool SubjectStands(int start, int end)
    {
        Entry word = Word(start, end);
        if (!IsName(start, word) && (!word.Is(WordClasses.Noun) || word.Is(WordUses.Determiner))) return false;
        for (int i = 0; i < LongestPhrase; i++)
        {
            if (!IsName(start, word) && !IsInPhrase(word)) return false;
            if (start == 0 || text[start - 1] == '\n') return OpensSentence(i, word);
            if (text[start - 1] == '-')
            {
                (start, end) = (WordScan.Start(text, start - 1, LongestWord), start - 1);
                if (start == end) return false;
                word = Word(start, end);
                continue;
            }
            if (text[start - 1] != ' ' || start < 2) return false;
            if (!WordScan.IsWord(text[start - 2])) return text[start - 2] is '.' or '!' or '?' && OpensSentence(i, word);
            int before = WordScan.Start(text, start - 1, LongestWord);
            Entry previous = Word(before, start - 1);
            if (previous.Is(WordUses.Opener) && (word.Is(WordUses.Determiner) || IsName(start, word))) return i > 0 || IsActor(word);
            (start, end, word) = (before, start - 1, previous);
        }
        return false;
    }

    // at the beginning of a sentence a capital says nothing
    private static bool OpensSentence(int wordsBehind, Entry word) => word.Is(WordUses.Determiner) && wordsBehind > 0 || IsActor(word);

    private static bool IsActor(Entry word) =>
        word.Is(WordClasses.Actor) && (word.Count == 0 || word.Is(WordClasses.Name | WordClasses.Adjective))
        && !word.Is(WordClasses.Noun | WordClasses.FiniteVerb | WordClasses.OtherVerb | WordClasses.Adverb | WordClasses.Determiner);

    private bool IsName(int start, Entry word) => char.IsUpper(text[start]) && !word.Is(WordUses.Date) && word.Is(WordClasses.Actor | WordClasses.Name | WordClasses.Adjective);

    private static bool IsInPhrase(Entry word) =>
        !word.Is(WordUses.Frame | WordUses.Subject | WordUses.Object | WordUses.Link | WordUses.Auxiliary)
        && (word.Is(WordUses.Determiner | WordUses.Preposition) || word.Is(WordClasses.Noun | WordClasses.Adjective | WordClasses.Name));
}
