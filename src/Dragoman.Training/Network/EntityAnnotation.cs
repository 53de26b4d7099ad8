using Dragoman.Language;

namespace Dragoman.Training.Network;

/// <summary>Named entities of GUM: the mentions of its <c>Entity=</c> key whose head is a name, cut to the name, and dates.</summary>
internal static class EntityAnnotation
{
    private const int LongestDate = 6;

    private sealed record Mention(string Id, int Start, string Type)
    {
        public int End { get; set; }

        public EntityKind Kind { get; set; }
    }

    /// <summary>Entity tags of a sentence: 0 outside, 2k-1 and 2k begin and inside of kind k. Mentions do not overlap; the longer one wins.</summary>
    public static int[] Read(TreebankSentence sentence)
    {
        List<Mention> mentions = ReadMentions(sentence);
        List<(int Start, int End, EntityKind Kind)> names = [];
        foreach (Mention mention in mentions)
            if (Name(sentence, mention, mentions) is { } name) names.Add(name);
        int[] tags = new int[sentence.Length];
        foreach ((int start, int end, EntityKind kind) in names.OrderByDescending(name => name.End - name.Start).ThenBy(name => name.Start))
        {
            if (tags.AsSpan(start, end - start).ContainsAnyExcept(0)) continue;
            tags.AsSpan(start, end - start).Fill(2 * (int)kind);
            tags[start]--;
        }
        return tags;
    }

    private static List<Mention> ReadMentions(TreebankSentence sentence)
    {
        List<Mention> open = [], closed = [];
        for (int t = 0; t < sentence.Length; t++)
        {
            string text = sentence.MiscValue(t, "Entity") ?? "";
            for (int at = 0; at < text.Length;)
            {
                bool opens = text[at] == '(';
                int stop = text.IndexOfAny(['(', ')'], at + 1);
                string body = text[(opens ? at + 1 : at)..(stop < 0 ? text.Length : stop)];
                string id = body.Split('-')[0];
                if (opens) open.Add(new Mention(id, t, body.Split('-') is { Length: > 1 } parts ? parts[1] : ""));
                bool closes = stop >= 0 && text[stop] == ')';
                if (closes && open.FindLastIndex(mention => mention.Id == id) is var last and >= 0)
                {
                    open[last].End = t + 1;
                    closed.Add(open[last]);
                    open.RemoveAt(last);
                }
                at = stop < 0 ? text.Length : closes ? stop + 1 : stop;
            }
        }
        return closed;
    }

    private static EntityKind Kind(string type) => type switch
    {
        "person" => EntityKind.Person,
        "place" => EntityKind.Place,
        "organization" => EntityKind.Organization,
        "event" => EntityKind.Event,
        "time" => EntityKind.Time,
        _ => EntityKind.Object,
    };

    private static (int Start, int End, EntityKind Kind)? Name(TreebankSentence sentence, Mention mention, List<Mention> all)
    {
        EntityKind kind = Kind(mention.Type);
        int head = Head(sentence, mention);
        if (kind == EntityKind.Time) return Date(sentence, mention);
        if (!IsName(sentence, head)) return null;
        int start = head, end = head + 1;
        while (start > mention.Start && (IsName(sentence, start - 1) || IsLink(sentence, start - 1, mention))) start--;
        while (end < mention.End && (IsName(sentence, end) || IsLink(sentence, end, mention))) end++;
        if (kind is EntityKind.Organization or EntityKind.Event or EntityKind.Object) end = OfPhrase(sentence, mention, end);
        if (kind == EntityKind.Person) start = AfterNested(mention, all, start, head);
        return (start, end, kind);
    }

    private static int Head(TreebankSentence sentence, Mention mention)
    {
        for (int t = mention.Start; t < mention.End; t++)
            if (sentence.Heads[t] < mention.Start || sentence.Heads[t] >= mention.End) return t;
        return mention.Start;
    }

    private static bool IsName(TreebankSentence sentence, int word) => sentence.Xpos[word] is Xpos.NNP or Xpos.NNPS;

    // A hyphen, number or initial between parts of a name.
    private static bool IsLink(TreebankSentence sentence, int word, Mention mention) =>
        sentence.Xpos[word] == Xpos.CD && word > mention.Start && IsName(sentence, word - 1)
        || sentence.Xpos[word] is Xpos.HYPH or Xpos.AFX && word > mention.Start && word + 1 < mention.End && IsName(sentence, word - 1) && IsName(sentence, word + 1);

    // "of the", "for", "and" with the names that follow: the Ministry of Foreign Affairs.
    private static int OfPhrase(TreebankSentence sentence, Mention mention, int end)
    {
        int at = end;
        while (at < mention.End && at < end + 2 && sentence.Upos[at] is Upos.Adp or Upos.Det or Upos.Cconj) at++;
        if (at == end || at >= mention.End || !IsName(sentence, at)) return end;
        while (at < mention.End && IsName(sentence, at)) at++;
        return OfPhrase(sentence, mention, at);
    }

    // "U.S. President Bush": the place before the title is a name of its own.
    private static int AfterNested(Mention mention, List<Mention> all, int start, int head)
    {
        foreach (Mention other in all)
            if (other != mention && other.Start <= start && other.End > start && other.End <= head && Kind(other.Type) is EntityKind.Place or EntityKind.Organization) return other.End;
        return start;
    }

    // A day, month, year or hour by name or number; "two years ago" and "the years that followed" are none.
    private static (int Start, int End, EntityKind Kind)? Date(TreebankSentence sentence, Mention mention)
    {
        int start = mention.Start;
        if (sentence.Upos[start] == Upos.Det && mention.End - start > 1) start++;
        if (mention.End - start > LongestDate) return null;
        for (int t = start; t < mention.End; t++)
            if (IsName(sentence, t) || IsDateNumber(sentence.Forms[t])) return (start, mention.End, EntityKind.Time);
        return null;
    }

    // 2014, 1990s, 14:30, 12/5.
    private static bool IsDateNumber(string form) =>
        char.IsAsciiDigit(form[0]) && (form.AsSpan().ContainsAny(':', '/') || form.Length is 4 or 5 && form[0] is '1' or '2' && form.AsSpan(1, 3).ContainsAnyExceptInRange('0', '9') is false);
}
