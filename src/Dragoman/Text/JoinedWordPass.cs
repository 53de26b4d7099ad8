using static Dragoman.Text.RepairLexicon;

namespace Dragoman.Text;

/// <summary>Cuts words that were written as one: function words ("arethey"), a function word and a common one ("thereport"), a word and a name ("inBaghdad"), a number and its noun ("20people"), a name and its article ("Marzouka member of").</summary>
/// <remarks>A word that is known is never cut.</remarks>
internal sealed class JoinedWordPass(RepairLexicon lexicon)
{
    private const string Kind = "joined-words";
    private const int LongestWord = 30;

    // a content word that is cut off must be no rare one, or half of all place names would come apart
    private const int CommonWord = 20;

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
            if (end - start is > 2 and <= LongestWord && IsFree(start, end))
            {
                int cut = Cut(start, end);
                if (cut == 0 && previousEnd > 0) cut = CutArticle(previousStart, previousEnd, start, end);
                if (cut > 0)
                {
                    edits.AddPart(cut, 0, " ");
                    edits.AddRepair(start, end, string.Concat(text.AsSpan(start, cut - start), " ", text.AsSpan(cut, end - cut)), Kind);
                }
            }
            (previousStart, previousEnd) = (start, end);
            start = WordScan.NextStart(text, end);
        }
    }

    /// <summary>No part of an address, a user name, a compound or a contraction.</summary>
    private bool IsFree(int start, int end)
    {
        if (start > 0 && text[start - 1] is not (' ' or '\n' or '(' or '“' or '"' or '—' or '\t')) return false;
        if (end == text.Length || char.IsWhiteSpace(text[end])) return true;
        bool ends = end + 1 == text.Length || !WordScan.IsWord(text[end + 1]);
        return text[end] is ',' or ';' or ':' or '”' or '"' or ')' or '—' or '!' or '?' || text[end] == '.' && ends;
    }

    private int Cut(int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        int small = char.IsUpper(word[0]) ? 1 : 0;
        int same = small;
        while (same < word.Length && char.IsAsciiLetterLower(word[same])) same++;
        if (same == word.Length) return word.Length >= 5 && !lexicon.Find(word).IsKnown ? At(start, small == 0 ? BestCut(word) : CapitalCut(word)) : 0;
        if (char.IsAsciiDigit(word[0])) return At(start, NumberCut(word));
        if (same == small) return 0;
        if (char.IsAsciiDigit(word[same])) return At(start, BeforeNumberCut(word, same));
        return small == 0 && char.IsUpper(word[same]) ? At(start, NameCut(word, same)) : 0;
    }

    private static int At(int start, int cut) => cut == 0 ? 0 : start + cut;

    /// <summary>The cut between the two most frequent words.</summary>
    private int BestCut(ReadOnlySpan<char> word)
    {
        int best = 0;
        long bestScore = 0;
        for (int cut = 2; cut <= word.Length - 2; cut++)
        {
            Entry left = lexicon.Find(word[..cut]), right = lexicon.Find(word[cut..]);
            bool bothGrammar = left.Is(WordUses.Left | WordUses.Short) && right.Is(WordUses.Right | WordUses.Short);
            bool oneGrammar = left.Is(WordUses.Left) && right.Count >= CommonWord && word.Length - cut >= 4
                || right.Is(WordUses.Right) && left.Count >= CommonWord && cut >= 4;
            long score = (long)left.Count * right.Count;
            if ((bothGrammar || oneGrammar) && score > bestScore) (best, bestScore) = (cut, score);
        }
        return best;
    }

    /// <summary>An unknown word with a capital is a name more often than not: only "Inthe", "Thepresident".</summary>
    private int CapitalCut(ReadOnlySpan<char> word)
    {
        int best = 0;
        for (int cut = 2; cut <= word.Length - 3; cut++)
        {
            Entry left = lexicon.Find(word[..cut]), right = lexicon.Find(word[cut..]);
            if (left.Is(WordUses.Left | WordUses.Short) && right.Is(WordUses.Right)) best = cut;
            if (left.Is(WordUses.Left) && left.Is(WordUses.Determiner) && right.Count >= CommonWord && word.Length - cut >= 6) best = cut;
        }
        return best;
    }

    /// <summary>inBaghdad, saidThursday, attackThe.</summary>
    private int NameCut(ReadOnlySpan<char> word, int capital)
    {
        for (int i = capital + 1; i < word.Length; i++)
            if (!char.IsLower(word[i])) return 0;
        if (capital < 2 || word.Length - capital < 3) return 0;
        Entry left = lexicon.Find(word[..capital]), right = lexicon.Find(word[capital..]);
        bool name = left.Is(WordUses.Left | WordUses.Short) && (right.Is(WordClasses.Actor | WordClasses.Name) || right.Is(WordUses.Date));
        bool sentence = capital >= 4 && left.Count >= CommonWord && right.Is(WordUses.Left | WordUses.Right);
        return name || sentence ? capital : 0;
    }

    /// <summary>20people, 7October.</summary>
    private int NumberCut(ReadOnlySpan<char> word)
    {
        int cut = 0;
        while (cut < word.Length && char.IsAsciiDigit(word[cut])) cut++;
        for (int i = cut + 1; i < word.Length; i++)
            if (!char.IsAsciiLetterLower(word[i])) return 0;
        if (cut > 4 || word.Length - cut < 5) return 0;
        Entry right = lexicon.Find(word[cut..]);
        bool noun = char.IsLower(word[cut]) && right.Count >= CommonWord && right.Is(WordClasses.Noun | WordClasses.Determiner);
        return noun || right.Is(WordUses.Date) && char.IsUpper(word[cut]) ? cut : 0;
    }

    /// <summary>in2023, October7.</summary>
    private int BeforeNumberCut(ReadOnlySpan<char> word, int digit)
    {
        for (int i = digit; i < word.Length; i++)
            if (!char.IsAsciiDigit(word[i])) return 0;
        if (word.Length - digit > 4 || digit < 2) return 0;
        Entry left = lexicon.Find(word[..digit]);
        return left.Is(WordUses.Preposition) || digit >= 5 && left.Is(WordUses.Date) ? digit : 0;
    }

    /// <summary>"Abu Marzouka member of": an unknown word behind a name, whose rest is a name, with a noun and a preposition behind it that want an article.</summary>
    private int CutArticle(int previousStart, int previousEnd, int start, int end)
    {
        int cut = text[end - 1] == 'a' ? end - 1 : text[end - 1] == 'n' && text[end - 2] == 'a' ? end - 2 : 0;
        if (cut - start < 3 || !char.IsUpper(text[start]) || !char.IsUpper(text[previousStart]) || !WordScan.IsOneBlank(text, previousEnd, start)) return 0;
        int noun = end + 1, nounEnd = WordScan.End(text, Math.Min(noun, text.Length));
        int next = nounEnd + 1, nextEnd = WordScan.End(text, Math.Min(next, text.Length));
        if (nextEnd <= next || !WordScan.IsOneBlank(text, end, noun) || !WordScan.IsOneBlank(text, nounEnd, next)) return 0;
        bool vowel = text[noun] is 'a' or 'e' or 'i' or 'o' or 'u';
        if (!char.IsLower(text[noun]) || vowel != (cut == end - 2)) return 0;
        Entry joined = lexicon.Find(text.AsSpan(start, end - start)), name = lexicon.Find(text.AsSpan(start, cut - start));
        if (joined.IsKnown || !name.Is(WordClasses.Actor)) return 0;
        Entry head = lexicon.Find(text.AsSpan(noun, nounEnd - noun)), preposition = lexicon.Find(text.AsSpan(next, nextEnd - next));
        return head.Is(WordClasses.Noun) && !head.Is(WordClasses.FiniteVerb) && preposition.Is(WordUses.Preposition) ? cut : 0;
    }
}
