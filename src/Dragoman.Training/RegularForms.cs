using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>The regular inflected forms of English words (Quirk et al. 1985, 3.5 to 3.10 and 5.80): what a lemma that was seen will look like elsewhere.</summary>
internal static class RegularForms
{
    /// <summary>The regular forms of a word whose base form has the tag NN, VB, VBP or JJ; none for others.</summary>
    public static IEnumerable<(string Form, Xpos Tag)> Of(string lemma, Xpos tag)
    {
        if (lemma.Length < 3 || !lemma.All(char.IsAsciiLetterLower)) yield break;
        bool verb = tag is Xpos.VB or Xpos.VBP;
        if (verb || tag == Xpos.NN) yield return (WithS(lemma), verb ? Xpos.VBZ : Xpos.NNS);
        if (verb)
        {
            string stem = IsMuteE(lemma) ? lemma[..^1] : lemma;
            string past = IsConsonantY(lemma) ? lemma[..^1] + "ied" : lemma[^1] == 'e' ? lemma + "d" : lemma + "ed";
            yield return (stem + "ing", Xpos.VBG);
            yield return (past, Xpos.VBD);
            yield return (past, Xpos.VBN);
        }
        if (tag == Xpos.JJ && lemma.Length < 8)
        {
            string stem = IsConsonantY(lemma) ? lemma[..^1] + "i" : lemma[^1] == 'e' ? lemma[..^1] : lemma;
            yield return (stem + "er", Xpos.JJR);
            yield return (stem + "est", Xpos.JJS);
        }
    }

    private static string WithS(string lemma)
    {
        if (IsConsonantY(lemma)) return lemma[..^1] + "ies";
        return lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es" : lemma + "s";
    }

    private static bool IsMuteE(string lemma) => lemma[^1] == 'e' && lemma[^2] is not ('e' or 'o' or 'y');

    private static bool IsConsonantY(string lemma) => lemma[^1] == 'y' && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
