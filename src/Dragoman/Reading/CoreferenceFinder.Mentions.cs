using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Which words are mentions, and how far they reach.</summary>
public sealed partial class CoreferenceFinder
{
    private void AddMentions(List<TimeMention> times)
    {
        Array.Fill(entityAt, -1, 0, document.TokenCount);
        dates.Clear();
        for (int i = 0; i < entities.Count; i++) entityAt[entities[i].Head] = i;
        foreach (TimeMention time in times)
            if (time.Kind is TimeKind.Date or TimeKind.Time) AddDate(time);
        int next = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            while (next < dates.Count && dates[next].Head < t) next++;
            if (next < dates.Count && dates[next].Head == t) Add(t, dates[next]);
            else if (IsMention(t) && !IsInDate(t, next)) Add(t, null);
        }
        for (int m = 0; m < mentions.Count; m++)
            if (IsSurname(mentions[m])) mentions[m] = mentions[m] with { Proper = true, Kind = EntityKind.Person, Sex = Sex.Person };
        AddInnerNames();
        AddJoint();
        Sort();
    }

    /// <summary>The first word of a sentence that is tagged as a noun and is the last of a person's name.</summary>
    private bool IsSurname(CoreferenceMention mention)
    {
        int head = mention.Head;
        if (mention.Proper || mention.Pronoun is not null || mention.Time is not null || head != document.SentenceStart[document.SentenceOf[head]] || !char.IsUpper(document.Words[document.Form[head]][0])) return false;
        foreach (CoreferenceMention other in mentions)
            if (other.Proper && other.Kind == EntityKind.Person && other.End - other.First > 1 && document.Lower[other.End - 1] == document.Lower[head]) return true;
        return false;
    }

    /// <summary>"May" in "May 8" is no mention.</summary>
    private bool IsInDate(int t, int next)
    {
        for (int i = Math.Max(0, next - 1); i < Math.Min(dates.Count, next + 2); i++)
            if (t >= dates[i].First && t < dates[i].End) return true;
        return false;
    }

    /// <summary>A date; "Friday" and "May 8" of "Friday, May 8" each, and the year of a day.</summary>
    private void AddDate(TimeMention time)
    {
        int comma = time.FirstToken + 1;
        bool split = comma + 1 < time.EndToken && document.Xpos[comma] == Xpos.Comma && document.Upos[comma + 1] == Upos.Propn;
        if (split) AddDate(time.FirstToken, comma, time.Value);
        AddDate(split ? comma + 1 : time.FirstToken, time.EndToken, time.Value);
        int last = time.EndToken - 1;
        if (last > time.FirstToken && time.Value.Length > 4 && char.IsAsciiDigit(time.Value[0]) && document.Words[document.Form[last]].SequenceEqual(time.Value.AsSpan(0, 4))) dates.Add(new DatePart(last, last, time.EndToken, time.Value[..4]));
    }

    /// <summary>The token by which the words hang on the sentence stands for them.</summary>
    private void AddDate(int first, int end, string value)
    {
        for (int t = first; t < end; t++)
        {
            if (document.Head[t] >= first && document.Head[t] < end || document.Upos[t] is not (Upos.Propn or Upos.Num or Upos.Noun)) continue;
            dates.Add(new DatePart(t, first, end, value));
            return;
        }
    }

    /// <summary>Names that stand inside of longer ones and by themselves elsewhere: "Chad" in "the Chad Basin Authority"; not the parts of a person's name.</summary>
    private void AddInnerNames()
    {
        int count = mentions.Count;
        for (int m = 0; m < count; m++)
        {
            CoreferenceMention outer = mentions[m];
            if (!outer.Proper || outer.Time is not null || outer.Kind == EntityKind.Person || outer.End - outer.First < 2) continue;
            for (int first = outer.First; first < outer.End;) first = Math.Max(first + 1, AddInnerName(first, outer, count));
        }
    }

    /// <summary>What "and" joins, as one mention beside its members.</summary>
    private void AddJoint()
    {
        int count = mentions.Count;
        for (int m = 0; m < count; m++)
        {
            CoreferenceMention first = mentions[m], last = first;
            if (first.Pronoun is not null || first.Time is not null || document.Relation[first.Head] is Relation.Compound or Relation.Conj) continue;
            for (int other = m + 1; other < count && document.SentenceOf[mentions[other].Head] == document.SentenceOf[first.Head]; other++)
                if (document.Head[mentions[other].Head] == first.Head && document.Relation[mentions[other].Head] == Relation.Conj && mentions[other].Pronoun is null) last = mentions[other];
            if (last == first) continue;
            (int from, int to) = (phrases.Run(first.Head).First, phrases.Run(last.Head).End);
            mentions.Add(new CoreferenceMention(first.Head, from, to, document.SpanOf(from, to), Proper: false) { Joint = true, Number = 2, Kind = first.Kind, Sex = first.Sex });
        }
    }

    private void Sort()
    {
        mentions.Sort(static (a, b) => a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Joint.CompareTo(b.Joint));
        parent.Clear();
        for (int m = 0; m < mentions.Count; m++)
        {
            parent.Add(m);
            if (!mentions[m].Joint) mentionAt[mentions[m].Head] = m;
        }
    }

    /// <summary>Adds the longest name that begins at a token inside of another, if it stands elsewhere by itself; where it ends.</summary>
    private int AddInnerName(int first, CoreferenceMention outer, int count)
    {
        CoreferenceMention? best = null;
        for (int m = 0; m < count; m++)
        {
            CoreferenceMention other = mentions[m];
            int length = other.End - other.First;
            if (!other.Proper || other.Time is not null || first + length > outer.End || first + length > outer.Head && first <= outer.Head || mentionAt[first + length - 1] >= 0) continue;
            if ((best is null || length > best.End - best.First) && SameWords(first, other.First, length)) best = other;
        }
        if (best is null) return first;
        int end = first + best.End - best.First;
        mentionAt[end - 1] = mentions.Count;
        mentions.Add(best with { Head = end - 1, First = first, End = end, Span = document.SpanOf(first, end) });
        return end;
    }

    /// <summary>The whole phrase of a name; the head alone of a noun, which the longest phrase shares with the shortest.</summary>
    private TextSpan SpanOf(int head, int first, int end, DatePart? time)
    {
        if (time is not null) return document.SpanOf(time.First, time.End);
        if (entityAt[head] >= 0) return entities[entityAt[head]].Span;
        (int from, int to) = phrases.Run(head);
        for (int t = from; t < to; t++)
            if (phrases.IsName(t) && (t <= head || t + 1 < to && phrases.IsName(t + 1))) return document.SpanOf(from, to);
        return document.SpanOf(first, end);
    }

    private bool IsMention(int t)
    {
        if (document.Relation[t] is Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Expl or Relation.Case or Relation.Discourse) return false;
        if (document.Relation[t] == Relation.NmodDesc && document.Upos[t] == Upos.Propn) return false;
        if (phrases.NameBehind(document.Head[t]) == t) return false;
        if (phrases.IsBehindHyphen(t) || phrases.IsWithinName(t) || phrases.IsLetters(t)) return false;
        return document.Upos[t] switch
        {
            Upos.Propn => document.Relation[t] != Relation.Amod && (document.Relation[t] != Relation.Compound || !IsInsideName(t)),
            Upos.Noun => true,
            Upos.Pron => words.Pronoun(document.Words[document.Lower[t]]) is not null || phrases.IsName(t),
            _ => names.At[t] >= 0 && document.Xpos[t] is Xpos.NNP or Xpos.NNPS && document.Relation[t] != Relation.Amod,
        };
    }

    /// <summary>True for a part of a longer name that is no name by itself.</summary>
    private bool IsInsideName(int t)
    {
        int head = document.Head[t];
        if (head < 0 || document.Upos[head] != Upos.Propn) return false;
        return names.At[t] < 0 || names.At[t] == names.At[head] || document.Entity[t] == document.Entity[head] && document.Entity[t] == EntityKind.Person;
    }

    private void Add(int head, DatePart? time)
    {
        PronounForm? pronoun = document.Upos[head] == Upos.Pron && !phrases.IsName(head) ? words.Pronoun(document.Words[document.Lower[head]]) : null;
        bool titled = phrases.NameBehind(head) >= 0;
        bool proper = pronoun is null && (titled || phrases.IsName(head));
        (int first, int end) = time is not null ? (time.First, time.End) : titled ? Behind(head) : proper ? Core(head) : (head, head + 1);
        mentionAt[head] = mentions.Count;
        parent.Add(mentions.Count);
        mentions.Add(new CoreferenceMention(head, first, end, SpanOf(head, first, end, time), proper)
        {
            Number = pronoun?.Number ?? NumberOf(head),
            Sex = pronoun?.Sex ?? SexOf(head, first, end),
            Kind = time is null ? KindOf(head, first, end) : EntityKind.Time,
            Time = time?.Value,
            Pronoun = pronoun,
        });
    }

    /// <summary>The words of a name around its head: what stands in one name or hangs on it as part of it.</summary>
    private (int First, int End) Core(int head)
    {
        int first = head, end = head + 1;
        while (first > 0 && document.SentenceOf[first - 1] == document.SentenceOf[head] && IsPart(first - 1, head)) first--;
        while (end < document.TokenCount && document.SentenceOf[end] == document.SentenceOf[head] && IsPart(end, head)) end++;
        while (first < head && (document.Upos[first] is Upos.Det or Upos.Punct)) first++;
        while (end - 1 > head && document.Upos[end - 1] is Upos.Punct) end--;
        return (first, end);
    }

    /// <summary>The name behind a title: all names up to the next other word.</summary>
    private (int First, int End) Behind(int title)
    {
        int end = title + 2;
        while (end < document.TokenCount && document.SentenceOf[end] == document.SentenceOf[title] && phrases.IsName(end)) end++;
        return (title + 1, end);
    }

    private bool IsPart(int t, int head)
    {
        if (names.At[t] >= 0 && names.At[t] == names.At[head]) return true;
        // "Line 6" is not "Line 9".
        if (document.Upos[t] == Upos.Num && t == head + 1 && document.Head[t] == head) return true;
        if (document.Upos[t] == Upos.Propn || document.Xpos[t] is Xpos.NNP or Xpos.NNPS)
        {
            for (int i = 0, at = t; i < 4 && at >= 0; i++, at = document.Head[at])
            {
                if (at == head) return true;
                if (document.Relation[at] is not (Relation.Compound or Relation.Flat or Relation.Amod or Relation.NmodDesc)) return false;
            }
        }
        return document.Upos[t] == Upos.Punct && document.Xpos[t] == Xpos.HYPH && document.Head[t] >= 0;
    }

    private int NumberOf(int head) => document.Xpos[head] switch
    {
        Xpos.NNS or Xpos.NNPS => 2,
        Xpos.NN or Xpos.NNP => 1,
        _ => 0,
    };

    private EntityKind KindOf(int head, int first, int end)
    {
        if (actors.At(head) is { } actor)
        {
            if (actor.IsPerson || actor.Kind == "person") return EntityKind.Person;
            if (actor.Use == NameUse.Agent && actor.Kind is "population") return EntityKind.Person;
            if (actor.Use is NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Institution) return EntityKind.Organization;
            if (actor.Use is NameUse.State or NameUse.Place or NameUse.Seat) return EntityKind.Place;
        }
        if (end - first > 1 && names.At[first] < 0 && words.SexOfGivenName(document.Words[document.Lower[first]]) != Sex.Unknown) return EntityKind.Person;
        if (entityAt[head] >= 0 && phrases.IsName(head) && entities[entityAt[head]].Kind is var elected and not EntityKind.None) return elected;
        return document.Upos[head] == Upos.Noun && words.KindOf(document.Words[document.Lemma[head]]) is var kind and not EntityKind.None ? kind : document.Entity[head];
    }

    private Sex SexOf(int head, int first, int end)
    {
        for (int t = first; t < end; t++)
            if (words.SexOf(document.Words[document.Lower[t]]) is var sex and not Sex.Unknown) return sex;
        if (words.SexOf(document.Words[document.Lemma[head]]) is var known and not Sex.Unknown) return known;
        return KindOf(head, first, end) switch
        {
            EntityKind.Person when words.SexOfGivenName(document.Words[document.Lower[first]]) is var given and not Sex.Unknown => given,
            EntityKind.Person => Sex.Person,
            EntityKind.None => Sex.Unknown,
            _ => Sex.Thing,
        };
    }
}
