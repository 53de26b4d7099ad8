using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Knowledge.Dictionaries;

/// <summary>The readings of one verb pattern: words before the verb as its subject, words behind it as object, particle or phrase.</summary>
internal sealed class VerbPatternReading(VerbDictionary dictionary, WordTable words, bool reversed)
{
    private static readonly Step subject = new(Role.Agent, -1), patient = new(Role.Patient, -1), particle = new(Role.Particle, -1), infinitive = new(Role.Infinitive, -1);
    private readonly MarkKind source = reversed ? MarkKind.Recipient : MarkKind.Actor;
    private readonly MarkKind target = reversed ? MarkKind.Actor : MarkKind.Recipient;
    private Step[] above = [];

    /// <summary>One list of slots for each reading.</summary>
    public List<List<Slot>> Readings { get; private set; } = [[]];

    /// <summary>True where a word of the pattern is the object.</summary>
    public bool TakesPatient { get; private set; }

    /// <summary>Reads the parts; what cannot be used, in words, or null.</summary>
    public string? Run(List<VerbPatternPart> parts)
    {
        int verb = parts.FindIndex(part => part.Kind == VerbPatternKind.Verb);
        if (parts[..verb].Count(part => part.Kind == VerbPatternKind.Noun) > 1) return "only one word, or several in braces, may stand before the verb";
        for (int i = 0; i < verb; i++)
            if (Subject(parts[i]) is { } fault) return fault;
        above = [];
        for (int i = verb + 1; i < parts.Count; i++)
            if (Behind(parts[i], i + 1 < parts.Count && parts[i + 1].Kind == VerbPatternKind.Noun) is { } fault) return fault;
        return null;
    }

    private string? Subject(VerbPatternPart part)
    {
        switch (part.Kind)
        {
            case VerbPatternKind.Noun:
                above = [subject];
                return Demand(source, [above], part.Words);
            case VerbPatternKind.Phrase:
                return Phrase(part);
            case VerbPatternKind.Target:
                Add(new Slot(target, [subject], [], Required: true));
                return null;
            default:
                return null;
        }
    }

    private string? Behind(VerbPatternPart part, bool wordFollows)
    {
        switch (part.Kind)
        {
            case VerbPatternKind.Noun when wordFollows && part.Words.Length == 1:
                return Demand(MarkKind.Trigger, [[particle]], part.Words);
            case VerbPatternKind.Noun:
                TakesPatient = true;
                above = [patient];
                return part.Words.Length > 1 ? Demand(MarkKind.Theme, [[patient]], part.Words) : Demand(MarkKind.Theme, [[patient], [particle]], part.Words);
            case VerbPatternKind.Phrase:
                return Phrase(part);
            case VerbPatternKind.Target:
                if (!TakesPatient) Add(new Slot(target, [patient], [], Required: false));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A phrase hangs on the word before it, or on the verb; behind "to" a word may be a verb.</summary>
    private string? Phrase(VerbPatternPart part)
    {
        Step[] path = [.. above, new Step(Role.Oblique, words.Add(part.Preposition))];
        switch (part.Behind)
        {
            case VerbPatternKind.Noun:
                Step[][] paths = part.Preposition == "to" && above.Length == 0 ? [path, [infinitive]] : [path];
                above = path;
                return Demand(MarkKind.Theme, paths, part.Words);
            case VerbPatternKind.Source:
                Add(new Slot(source, path, [], Required: true));
                return null;
            default:
                Add(new Slot(part.Behind == VerbPatternKind.Any && above.Length > 0 && above[0] == subject ? MarkKind.Theme : target, path, [], Required: true));
                return null;
        }
    }

    /// <summary>Demands a head, and the words before it as its modifiers, at the end of each path: one reading for each.</summary>
    private string? Demand(MarkKind kind, Step[][] paths, string[] phrase)
    {
        if (Terms(phrase[^1], phrase.Length > 1 ? phrase[^2] : null) is not { } terms) return $"the set {phrase[^1]} is not defined";
        var readings = new List<List<Slot>>();
        foreach (Step[] path in paths)
            foreach (List<Slot> reading in Readings)
            {
                List<Slot> next = [.. reading, new Slot(kind, path, terms, Required: true)];
                for (int i = 0; i < phrase.Length - 2; i++)
                {
                    if (Terms(phrase[i], null) is not { } modifiers) return $"the set {phrase[i]} is not defined";
                    next.Add(new Slot(MarkKind.Theme, [.. path, new Step(Role.Modifier, -1)], modifiers, Required: true));
                }
                readings.Add(next);
            }
        Readings = readings;
        return null;
    }

    private void Add(Slot slot)
    {
        foreach (List<Slot> reading in Readings) reading.Add(slot);
    }

    /// <summary>The words that may stand there, each with the word before it; null where a set is not known.</summary>
    private Term[]? Terms(string word, string? modifier)
    {
        if (Members(word) is not { } heads || Members(modifier) is not { } modifiers) return null;
        var terms = new List<Term>();
        foreach (string head in heads)
        {
            string[] parts = head.Split('_', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1) terms.Add(new Term(words.Add(parts[^1]), words.Add(parts[^2])));
            else if (parts.Length == 1)
                foreach (string before in modifiers) terms.Add(new Term(words.Add(parts[0]), before.Length > 0 ? words.Add(LastPart(before)) : -1));
        }
        return [.. terms];
    }

    private List<string>? Members(string? word) => word is null ? [""] : word[0] == '&' ? dictionary.Sets.GetValueOrDefault(word) : [word];

    private static string LastPart(string word)
    {
        string trimmed = word.TrimEnd('_');
        return trimmed[(trimmed.LastIndexOf('_') + 1)..];
    }
}
