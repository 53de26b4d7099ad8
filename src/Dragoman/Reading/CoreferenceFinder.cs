using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Which noun phrases and pronouns of a report mean the same: names by their words and by the actor they resolve to, nouns by their head and modifiers, then appositions and pronouns.</summary>
/// <remarks>Passes from sure to less sure over the text from left to right, after the sieves of Lee et al. 2013 (Computational Linguistics 39:4). Deterministic.</remarks>
public sealed partial class CoreferenceFinder(ActorLexicon lexicon, CoreferenceWords words)
{
    private readonly List<CoreferenceMention> mentions = [];
    private readonly List<int> parent = [];
    private readonly NamedEntityFinder entityFinder = new(lexicon, words);
    private readonly PhraseFinder phrases = new(lexicon, words);
    private readonly List<NamedEntity> entities = [];
    private readonly List<DatePart> dates = [];
    private readonly Dictionary<(int Kind, int Id), int> byKey = [];
    private int[] mentionAt = [], entityAt = [];
    private Document document = null!;
    private NameTable names = null!;
    private ActorTable actors = null!;
    private PropositionGraph graph = null!;

    /// <summary>Words that stand for a day, month or year, with their TIMEX3 value.</summary>
    private sealed record DatePart(int Head, int First, int End, string Value);

    /// <summary>What a cluster key is made of.</summary>
    private const int EntryKey = 1, SpeakerKey = 3, PluralSpeakerKey = 4, HearerKey = 5;

    /// <summary>Finds all mentions that corefer with another, in the order of the text; those of one cluster have the same number.</summary>
    public void Run(ReportAnalysis analysis, List<CoreferenceMention> found)
    {
        (document, names, actors, graph) = (analysis.Document, analysis.Names, analysis.Actors, analysis.Propositions);
        mentions.Clear();
        parent.Clear();
        byKey.Clear();
        if (mentionAt.Length < document.TokenCount)
            (mentionAt, entityAt) = (new int[Math.Max(512, document.TokenCount)], new int[Math.Max(512, document.TokenCount)]);
        Array.Fill(mentionAt, -1, 0, document.TokenCount);
        phrases.Begin(document, names);
        entities.Clear();
        entityFinder.Run(analysis, entities);
        AddMentions(analysis.Times);
        JoinTimes();
        JoinNames();
        JoinAppositions();
        JoinPredicates();
        JoinNouns();
        JoinSpeakers(analysis.Statements);
        JoinPronouns();
        Collect(found);
    }

    private int Find(int mention)
    {
        while (parent[mention] != mention) mention = parent[mention] = parent[parent[mention]];
        return mention;
    }

    /// <summary>Makes two mentions the same; the earlier stands for both.</summary>
    private void Join(int a, int b, CoreferenceReason reason)
    {
        if (mentions[Math.Max(a, b)].Reason == CoreferenceReason.None) mentions[Math.Max(a, b)].Reason = reason;
        (a, b) = (Find(a), Find(b));
        if (a == b) return;
        if (b < a) (a, b) = (b, a);
        parent[b] = a;
        if (mentions[a].Sex is Sex.Unknown or Sex.Person && mentions[b].Sex is not Sex.Unknown) mentions[a].Sex = mentions[b].Sex;
    }

    private void JoinBy(int kind, int id, int mention, CoreferenceReason reason)
    {
        if (byKey.TryGetValue((kind, id), out int other)) Join(other, mention, reason);
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
