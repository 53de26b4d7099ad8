using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Which noun phrases and pronouns of a report mean the same: names by their words and by the actor they resolve to, nouns by their head and modifiers, then appositions and pronouns.</summary>
/// <remarks>Passes from sure to less sure over the text from left to right, after the sieves of Lee et al. 2013 (Computational Linguistics 39:4). Deterministic.</remarks>
public sealed partial class CoreferenceFinder(CoreferenceWords words)
{
    private readonly List<CoreferenceMention> mentions = [];
    private readonly List<int> parent = [];
    private readonly Dictionary<(int Kind, int Id), int> byKey = [];
    private int[] mentionAt = [];
    private Document document = null!;
    private NameTable names = null!;
    private ActorTable actors = null!;
    private PropositionGraph graph = null!;

    /// <summary>What a cluster key is made of.</summary>
    private const int EntryKey = 1, SpeakerKey = 3, PluralSpeakerKey = 4, HearerKey = 5;

    /// <summary>Finds all mentions that corefer with another, in the order of the text; those of one cluster have the same number.</summary>
    public void Run(ReportAnalysis analysis, List<CoreferenceMention> found)
    {
        (document, names, actors, graph) = (analysis.Document, analysis.Names, analysis.Actors, analysis.Propositions);
        mentions.Clear();
        parent.Clear();
        byKey.Clear();
        if (mentionAt.Length < document.TokenCount) mentionAt = new int[Math.Max(512, document.TokenCount)];
        Array.Fill(mentionAt, -1, 0, document.TokenCount);
        for (int t = 0; t < document.TokenCount; t++)
            if (IsMention(t)) Add(t);
        JoinTimes(analysis.Times);
        JoinNames();
        JoinAppositions();
        JoinPredicates();
        JoinNouns();
        JoinSpeakers(analysis.Statements);
        JoinPronouns();
        Collect(found);
    }

    private bool IsMention(int t)
    {
        if (document.Relation[t] is Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Expl or Relation.Case or Relation.Discourse) return false;
        if (document.Relation[t] == Relation.NmodDesc && document.Upos[t] == Upos.Propn) return false;
        return document.Upos[t] switch
        {
            Upos.Propn => document.Relation[t] != Relation.Amod && (document.Relation[t] != Relation.Compound || !IsInsideName(t)),
            Upos.Noun => true,
            Upos.Pron => words.Pronoun(document.Words[document.Lower[t]]) is not null,
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

    private void Add(int head)
    {
        PronounForm? pronoun = document.Upos[head] == Upos.Pron ? words.Pronoun(document.Words[document.Lower[head]]) : null;
        bool proper = pronoun is null && (document.Upos[head] == Upos.Propn || document.Xpos[head] is Xpos.NNP or Xpos.NNPS);
        (int first, int end) = proper ? Core(head) : (head, head + 1);
        mentionAt[head] = mentions.Count;
        parent.Add(mentions.Count);
        mentions.Add(new CoreferenceMention(head, first, end, document.SpanOf(first, end), proper)
        {
            Number = pronoun?.Number ?? NumberOf(head),
            Sex = pronoun?.Sex ?? SexOf(head, first, end),
            Kind = KindOf(head),
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

    private bool IsPart(int t, int head)
    {
        if (names.At[t] >= 0 && names.At[t] == names.At[head]) return true;
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

    private EntityKind KindOf(int head)
    {
        if (actors.At(head) is { } actor)
        {
            if (actor.IsPerson || actor.Kind == "person") return EntityKind.Person;
            if (actor.Use == NameUse.Agent && actor.Kind is "population") return EntityKind.Person;
            if (actor.Use is NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Institution) return EntityKind.Organization;
            if (actor.Use is NameUse.State or NameUse.Place or NameUse.Seat) return EntityKind.Place;
        }
        return document.Entity[head];
    }

    private Sex SexOf(int head, int first, int end)
    {
        for (int t = first; t < end; t++)
            if (words.SexOf(document.Words[document.Lower[t]]) is var sex and not Sex.Unknown) return sex;
        if (words.SexOf(document.Words[document.Lemma[head]]) is var known and not Sex.Unknown) return known;
        return KindOf(head) switch
        {
            EntityKind.Person => Sex.Person,
            EntityKind.None => Sex.Unknown,
            _ => Sex.Thing,
        };
    }

    private int Find(int mention)
    {
        while (parent[mention] != mention) mention = parent[mention] = parent[parent[mention]];
        return mention;
    }

    /// <summary>Makes two mentions the same; the earlier stands for both.</summary>
    private void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b) return;
        if (b < a) (a, b) = (b, a);
        parent[b] = a;
        if (mentions[a].Sex is Sex.Unknown or Sex.Person && mentions[b].Sex is not Sex.Unknown) mentions[a].Sex = mentions[b].Sex;
    }

    private void JoinBy(int kind, int id, int mention)
    {
        if (byKey.TryGetValue((kind, id), out int other)) Join(other, mention);
        else byKey.Add((kind, id), mention);
    }

    private void Collect(List<CoreferenceMention> found)
    {
        Span<int> size = mentions.Count <= 1024 ? stackalloc int[mentions.Count] : new int[mentions.Count];
        size.Clear();
        for (int m = 0; m < mentions.Count; m++) size[Find(m)]++;
        for (int m = 0; m < mentions.Count; m++)
        {
            if (size[Find(m)] < 2) continue;
            mentions[m].Cluster = Find(m);
            found.Add(mentions[m]);
        }
    }
}
