using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Where the items of one report stand: the voice of each token, events by their words, and who harmed whom. Looked up and not searched, so that a long report takes time in proportion to its length.</summary>
/// <remarks>Indexed by token, values are positions in the list of events or -1. Used again for the next report.</remarks>
public sealed class ReportIndex
{
    private readonly Dictionary<(int Sentence, Actor Victim), int> bySentence = [];
    private readonly Dictionary<(Statement Voice, Actor Victim), int> byVoice = [];
    private Statement?[] voices = [];
    private int[] anchors = [];
    private int[] triggers = [];
    private int[] governed = [];
    private PropositionGraph graph = null!;

    /// <summary>Prepares for a report.</summary>
    /// <param name="analysis">What the stages found.</param>
    /// <param name="events">The events in the order of the record.</param>
    public void Run(ReportAnalysis analysis, List<Event> events)
    {
        Document document = analysis.Document;
        graph = analysis.Propositions;
        Clear(document.TokenCount);
        foreach (Statement statement in analysis.Statements)
            foreach (TokenRange range in statement.Content)
                for (int t = range.First; t < range.End; t++)
                    if (voices[t] is not { } innermost || IsWithin(statement, innermost)) voices[t] = statement;
        for (int i = 0; i < events.Count; i++) Add(events[i], i, document);
    }

    /// <summary>The innermost statement in whose content a token lies, or null.</summary>
    public Statement? VoiceAt(int token) => voices[token];

    /// <summary>The events that a word belongs to, as a word of the trigger or as what the anchor governs, the earlier first; -1 where there is none.</summary>
    public (int First, int Second) EventsOf(int token)
    {
        int governor = graph.Governor[token];
        (int said, int governing) = (triggers[token], governor >= 0 ? anchors[governor] : -1);
        int first = Earlier(said, governing);
        int last = Math.Max(said, governing);
        return (first, last == first ? -1 : last);
    }

    /// <summary>The first event that a theme names: at the theme, below it, or as its object.</summary>
    public int ThemeEvent(int theme, int except)
    {
        int patient = graph.Argument(theme, Role.Patient);
        int at = anchors[theme] == except ? -1 : anchors[theme];
        int below = governed[theme] == except ? -1 : governed[theme];
        int inside = patient < 0 || anchors[patient] == except ? -1 : anchors[patient];
        return Earlier(Earlier(at, below), inside);
    }

    /// <summary>The first event of a sentence that somebody did to an actor.</summary>
    public int HarmIn(int sentence, Actor victim) => bySentence.GetValueOrDefault((sentence, victim), -1);

    /// <summary>The first event that happened, by one voice, and that somebody did to an actor.</summary>
    public int HarmBy(Statement voice, Actor victim) => byVoice.GetValueOrDefault((voice, victim), -1);

    /// <summary>The earlier of two positions, where -1 stands for none.</summary>
    public static int Earlier(int a, int b) => a < 0 ? b : b < 0 ? a : Math.Min(a, b);

    private void Add(Event item, int index, Document document)
    {
        foreach (int token in item.Trigger) triggers[token] = Earlier(triggers[token], index);
        anchors[item.Anchor] = Earlier(anchors[item.Anchor], index);
        if (graph.Governor[item.Anchor] is >= 0 and var governor) governed[governor] = Earlier(governed[governor], index);
        if (item.Actors.Count == 0) return;
        foreach (Actor victim in item.Recipients)
        {
            bySentence.TryAdd((document.SentenceOf[item.Anchor], victim), index);
            if (item.Modality == Modality.Actual && voices[item.Anchor] is { } voice) byVoice.TryAdd((voice, victim), index);
        }
    }

    private static bool IsWithin(Statement inner, Statement outer)
    {
        for (Statement? s = inner.Within; s is not null; s = s.Within)
            if (s == outer) return true;
        return false;
    }

    private void Clear(int tokens)
    {
        if (voices.Length < tokens)
        {
            int size = Math.Max(tokens, 512);
            (voices, anchors, triggers, governed) = (new Statement?[size], new int[size], new int[size], new int[size]);
        }
        Array.Clear(voices);
        Array.Fill(anchors, -1, 0, tokens);
        Array.Fill(triggers, -1, 0, tokens);
        Array.Fill(governed, -1, 0, tokens);
        bySentence.Clear();
        byVoice.Clear();
    }
}
