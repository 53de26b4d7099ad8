using System.Text;
using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Learns the table of the lemmatizer: for each ending and tag the edit that most words take, and the words that take another.</summary>
internal static class LemmaLearner
{
    private const int LongestAddition = 6;

    /// <summary>The lines of the table, in a fixed order, without its head.</summary>
    public static List<string> Learn(IReadOnlyList<TreebankSentence> sentences)
    {
        Dictionary<(string Form, Xpos Tag), Dictionary<string, int>> lemmas = Observe(sentences);
        Dictionary<(string Form, Xpos Tag), string> best = lemmas.ToDictionary(e => e.Key, e => Most(e.Value));
        List<string> lines = Endings(best);
        LemmaTable rules = LemmaTable.Read(lines, "endings");
        foreach (((string form, Xpos tag), string lemma) in best.OrderBy(e => e.Key.Form, StringComparer.Ordinal).ThenBy(e => e.Key.Tag))
        {
            (int cut, string add) = rules.FindEnding(form, tag);
            if (form[..^cut] + add != lemma) lines.Add($"w\t{form}\t{TagSet.Label(tag)}\t{lemma}");
        }
        lines.AddRange(Expected(best, rules));
        lines.AddRange(Capitals(sentences));
        return lines;
    }

    /// <summary>Entries for regular forms that were not seen and that the rules of endings get wrong.</summary>
    private static IEnumerable<string> Expected(Dictionary<(string Form, Xpos Tag), string> best, LemmaTable rules)
    {
        HashSet<(string, Xpos)> done = [.. best.Keys];
        foreach (((string form, Xpos tag), string lemma) in best.OrderBy(e => e.Key.Form, StringComparer.Ordinal).ThenBy(e => e.Key.Tag))
        {
            if (form != lemma) continue;
            foreach ((string inflected, Xpos inflection) in RegularForms.Of(lemma, tag))
            {
                if (!done.Add((inflected, inflection))) continue;
                (int cut, string add) = rules.FindEnding(inflected, inflection);
                if (inflected[..^cut] + add != lemma) yield return $"w\t{inflected}\t{TagSet.Label(inflection)}\t{lemma}";
            }
        }
    }

    /// <summary>For each ending and tag of words that are no names: 1 where most words with a capital keep it in the lemma (Iraqi), 0 where they do not (Great).</summary>
    private static IEnumerable<string> Capitals(IReadOnlyList<TreebankSentence> sentences)
    {
        SortedDictionary<(string Ending, Xpos Tag), int> balance = new(Comparer<(string Ending, Xpos Tag)>.Create((a, b) =>
            a.Ending.Length != b.Ending.Length ? a.Ending.Length - b.Ending.Length : string.CompareOrdinal(a.Ending, b.Ending) is var order and not 0 ? order : a.Tag.CompareTo(b.Tag)));
        foreach ((string form, Xpos tag, bool keeps) in CapitalWords(sentences).Distinct())
            for (int length = 0; length <= Math.Min(4, form.Length); length++)
                balance[(form[^length..], tag)] = balance.GetValueOrDefault((form[^length..], tag)) + (keeps ? 1 : -1);
        Dictionary<(string, Xpos), bool> kept = [];
        foreach (((string ending, Xpos tag), int count) in balance)
        {
            if (ending.Length > 0 && Math.Abs(count) < 2) continue;
            bool inherited = false;
            for (int length = ending.Length - 1; length >= 0; length--)
                if (kept.TryGetValue((ending[^length..], tag), out inherited)) break;
            if (inherited == count > 0) continue;
            kept[(ending, tag)] = count > 0;
            yield return $"c\t{ending}\t{TagSet.Label(tag)}\t{(count > 0 ? 1 : 0)}";
        }
    }

    private static IEnumerable<(string Form, Xpos Tag, bool Keeps)> CapitalWords(IReadOnlyList<TreebankSentence> sentences)
    {
        foreach (TreebankSentence s in sentences)
            for (int i = 1; i < s.Length; i++)
                if (char.IsUpper(s.Forms[i][0]) && s.Forms[i].Length > 1 && s.Upos[i] is not (Upos.Propn or Upos.X or Upos.Sym) && s.Xpos[i] is not (Xpos.NNP or Xpos.NNPS))
                    yield return (s.Forms[i].ToLowerInvariant(), s.Xpos[i], char.IsUpper(s.Lemmas[i][0]));
    }

    /// <summary>Lemmas of each form in lower case; names and words that keep a capital inside a sentence stand as written where their lemma is no edit of it.</summary>
    private static Dictionary<(string, Xpos), Dictionary<string, int>> Observe(IReadOnlyList<TreebankSentence> sentences)
    {
        Dictionary<(string, Xpos), Dictionary<string, int>> lemmas = [];
        foreach (TreebankSentence s in sentences)
            for (int i = 0; i < s.Length; i++)
            {
                if (s.Lemmas[i] == "_" && s.Forms[i] != "_" || s.Upos[i] == Upos.X || s.Relations[i] == Relation.Goeswith || s.MiscValue(i, "CorrectForm") is not null && s.Forms[i].Length > 3) continue;
                string form = Straight(s.Forms[i]);
                string lemma = Straight(s.Lemmas[i]);
                bool name = s.Upos[i] == Upos.Propn || char.IsUpper(lemma[0]);
                if (lemma.Contains(' ') || form.Contains(' ') || form.Any(char.IsAsciiDigit)) continue;
                string lower = form.ToLowerInvariant();
                // a name is learned as an edit of its form, whatever its capitals
                string target = name && lemma.Equals(form, StringComparison.OrdinalIgnoreCase) ? lower : name && form.Length > 1 ? lemma.ToLowerInvariant() : lemma;
                if (name && s.Xpos[i] is not (Xpos.NNP or Xpos.NNPS)) target = char.IsUpper(lemma[0]) ? lemma : target;
                Dictionary<string, int> counts = lemmas.TryGetValue((lower, s.Xpos[i]), out Dictionary<string, int>? known) ? known : lemmas[(lower, s.Xpos[i])] = [];
                counts[target] = counts.GetValueOrDefault(target) + 1;
            }
        return lemmas;
    }

    private static List<string> Endings(Dictionary<(string Form, Xpos Tag), string> best)
    {
        Dictionary<(string Ending, Xpos Tag), Dictionary<(int, string), int>> edits = [];
        foreach (((string form, Xpos tag), string lemma) in best)
        {
            if (Edit(form, lemma) is not { } edit) continue;
            for (int length = 0; length <= Math.Min(LemmaTable.LongestEnding, form.Length); length++)
            {
                if (edit.Cut > length + 1 && length > 0) continue;
                (string, Xpos) key = (form[^length..], tag);
                Dictionary<(int, string), int> counts = edits.TryGetValue(key, out Dictionary<(int, string), int>? known) ? known : edits[key] = [];
                counts[edit] = counts.GetValueOrDefault(edit) + 1;
            }
        }
        List<string> lines = [];
        Dictionary<(string, Xpos), (int, string)> kept = [];
        foreach (((string ending, Xpos tag), Dictionary<(int Cut, string Add), int> counts) in edits.OrderBy(e => e.Key.Ending.Length).ThenBy(e => e.Key.Ending, StringComparer.Ordinal).ThenBy(e => e.Key.Tag))
        {
            ((int cut, string add), int count) = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Cut).ThenBy(c => c.Key.Add, StringComparer.Ordinal).First();
            if (ending.Length > 0 && count < 2) continue;
            // an ending that does as the shorter one does is not needed
            if (ending.Length > 0 && Shorter(kept, ending, tag) is { } inherited && inherited == (cut, add)) continue;
            kept[(ending, tag)] = (cut, add);
            lines.Add($"e\t{ending}\t{TagSet.Label(tag)}\t{cut}\t{add}");
        }
        return lines;
    }

    private static (int, string)? Shorter(Dictionary<(string, Xpos), (int, string)> kept, string ending, Xpos tag)
    {
        for (int length = ending.Length - 1; length >= 0; length--)
            if (kept.TryGetValue((ending[^length..], tag), out (int, string) edit)) return edit;
        return null;
    }

    private static (int Cut, string Add)? Edit(string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return common == 0 || form.Length - common > 5 || lemma.Length - common > LongestAddition ? null : (form.Length - common, lemma[common..]);
    }

    private static string Most(Dictionary<string, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;

    private static string Straight(string form)
    {
        char[] straight = new char[form.Length];
        Lemmatizer.Straighten(form, straight);
        return new string(straight).Normalize(NormalizationForm.FormC);
    }
}
