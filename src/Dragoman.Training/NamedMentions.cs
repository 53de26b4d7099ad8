using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Reads the named entities of GUM from the miscellaneous column (<c>Entity=</c>; Zeldes 2017, gucorpling.org/gum/coref.html).</summary>
/// <remarks>A mention is named where its head is a proper noun; mentions of time count as they are. Of nested ones the outermost short one is taken.</remarks>
internal static class NamedMentions
{
    private const int LongestName = 8;

    /// <summary>Kind and start of each word: 0 outside, 2k-1 begins kind k, 2k continues it. Null where the sentence has no annotation.</summary>
    public static int[]? Read(TreebankSentence sentence)
    {
        bool annotated = sentence.DocumentId.StartsWith("GUM", StringComparison.Ordinal);
        if (!annotated) return null;
        int[] classes = new int[sentence.Length];
        foreach ((int start, int end, string type) in Mentions(sentence).OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            EntityKind kind = KindOf(type);
            if (kind == EntityKind.None || end - start > LongestName || !IsNamed(sentence, start, end, kind)) continue;
            if (classes.AsSpan(start, end - start).IndexOfAnyExcept(0) >= 0) continue;
            classes.AsSpan(start, end - start).Fill(2 * (int)kind);
            classes[start]--;
        }
        return classes;
    }

    private static EntityKind KindOf(string type) => type switch
    {
        "person" => EntityKind.Person,
        "place" => EntityKind.Place,
        "organization" => EntityKind.Organization,
        "time" => EntityKind.Time,
        "event" => EntityKind.Event,
        "object" => EntityKind.Object,
        _ => EntityKind.None,
    };

    private static bool IsNamed(TreebankSentence sentence, int start, int end, EntityKind kind)
    {
        int head = start;
        for (int i = start; i < end; i++)
        {
            if (sentence.Heads[i] >= start && sentence.Heads[i] < end) continue;
            head = i;
            break;
        }
        if (kind == EntityKind.Time) return sentence.Upos[head] is Upos.Propn or Upos.Num || sentence.Xpos[head] is Xpos.CD or Xpos.NNP;
        return sentence.Upos[head] == Upos.Propn && !sentence.Relations.AsSpan(start, end - start).ContainsAny(Relation.AclRelcl, Relation.Appos, Relation.Conj);
    }

    private static IEnumerable<(int Start, int End, string Type)> Mentions(TreebankSentence sentence)
    {
        List<(string Id, string Type, int Start)> open = [];
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence.MiscValue(i, "Entity") is not { } value) continue;
            for (int p = 0; p < value.Length;)
            {
                bool opens = value[p] == '(';
                int next = opens ? value.AsSpan(p + 1).IndexOfAny('(', ')') + p + 1 : value.IndexOf(')', p);
                if (next <= p) next = value.Length;
                string part = value[(opens ? p + 1 : p)..next];
                bool closes = next < value.Length && value[next] == ')';
                string[] fields = part.Split('-');
                if (opens) open.Add((fields[0], fields.Length > 1 ? fields[1] : "", i));
                if (closes)
                {
                    int k = open.FindLastIndex(m => m.Id == fields[0]);
                    if (k >= 0)
                    {
                        yield return (open[k].Start, i + 1, open[k].Type);
                        open.RemoveAt(k);
                    }
                }
                p = closes ? next + 1 : next;
            }
        }
    }
}
