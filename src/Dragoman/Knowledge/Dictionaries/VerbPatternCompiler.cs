using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Knowledge.Dictionaries;

/// <summary>Turns verbs and patterns of a verb dictionary into patterns over propositions. A word whose place in the grammar the dictionary leaves open gives a pattern for each reading.</summary>
public sealed class VerbPatternCompiler(Ontology ontology, WordTable words, List<DictionaryFault> faults)
{
    /// <summary>A verb by itself gives way to every pattern; a pattern gives way to an example that demands as much.</summary>
    private const double OfVerb = 0.5, OfPattern = 0.9, OfDemand = 1, OfRole = 0.1;

    private readonly List<ExampleRule> rules = [];
    private readonly List<Pattern> patterns = [];
    private readonly Dictionary<string, int> ruleOf = [];
    private VerbDictionary dictionary = null!;
    private int firstRule;

    /// <summary>The rules of all dictionaries so far, one for each code and file.</summary>
    public IReadOnlyList<ExampleRule> Rules => rules;

    /// <summary>The patterns of all dictionaries so far; their rules are indices from <c>firstRule</c> on.</summary>
    public IReadOnlyList<Pattern> Patterns => patterns;

    /// <summary>Adds the patterns of a dictionary.</summary>
    /// <param name="rulesBefore">Number of rules that stand before those of the dictionaries.</param>
    public void Run(VerbDictionary verbs, int rulesBefore)
    {
        (dictionary, firstRule) = (verbs, rulesBefore);
        ruleOf.Clear();
        foreach (List<DictionaryVerb> block in verbs.Blocks)
            foreach (DictionaryVerb verb in block) AddVerb(verb);
        foreach (DictionaryPattern pattern in verbs.Patterns) AddPattern(pattern);
    }

    private void AddVerb(DictionaryVerb verb)
    {
        if (verb.Verb > 0)
        {
            Fault(verb.Line, $"{string.Join('_', verb.Words)}: of a compound verb only words behind the verb are matched");
            return;
        }
        if (verb.Words.Length > 3)
        {
            Fault(verb.Line, $"{string.Join('_', verb.Words)}: a compound verb may have two words behind the verb");
            return;
        }
        if (verb.Code == VerbDictionary.NoCode && verb.Words.Length == 1 || Rule(verb.Code, verb.Line) is not { } rule) return;
        Term[] anchor = [TermOf(verb.Words[0])];
        foreach (List<Slot> compound in Compounds(verb.Words))
            Add(rule, anchor, [.. compound, .. Roles(rule.Reversed, patient: true, [])], OfVerb + compound.Count, verb.Line);
    }

    /// <summary>The readings of the words behind a verb: particle, preposition, object.</summary>
    private IEnumerable<List<Slot>> Compounds(string[] verb)
    {
        if (verb.Length == 1) return [[]];
        int second = words.Add(verb[1]);
        Slot particle = Demand([new Step(Role.Particle, -1)], verb[1]), patient = Demand([new Step(Role.Patient, -1)], verb[1]);
        if (verb.Length == 2) return [[particle], [patient], [new Slot(MarkKind.Trigger, [new Step(Role.Oblique, second)], [], Required: true)]];
        var third = new Step(Role.Oblique, words.Add(verb[2]));
        return
        [
            [particle, new Slot(MarkKind.Trigger, [third], [], Required: true)],
            [patient, new Slot(MarkKind.Trigger, [new Step(Role.Patient, -1), third], [], Required: true)],
            [Demand([new Step(Role.Oblique, second)], verb[2])],
        ];
    }

    private void AddPattern(DictionaryPattern pattern)
    {
        if (VerbPatternParser.Run(pattern.Text, out string fault) is not { } parts)
        {
            Fault(pattern.Line, $"{pattern.Text}: {fault}");
            return;
        }
        if (Rule(pattern.Code, pattern.Line) is not { } rule) return;
        var anchors = new List<Term>();
        foreach (DictionaryVerb verb in dictionary.Blocks[pattern.Block])
            if (verb.Words.Length == 1) anchors.Add(TermOf(verb.Words[0]));
        if (anchors.Count == 0)
        {
            Fault(pattern.Line, $"{pattern.Text}: its block has no verb of one word");
            return;
        }
        var reading = new VerbPatternReading(dictionary, words, rule.Reversed);
        if (reading.Run(parts) is { } unread)
        {
            Fault(pattern.Line, $"{pattern.Text}: {unread}");
            return;
        }
        foreach (List<Slot> slots in reading.Readings)
            Add(rule, [.. anchors], [.. slots, .. Roles(rule.Reversed, !reading.TakesPatient, slots)], OfPattern + OfDemand * slots.Count(slot => slot.Required), pattern.Line);
    }

    /// <summary>Who acts and on whom, where the pattern itself does not say: subject and object, neither demanded.</summary>
    private static IEnumerable<Slot> Roles(bool reversed, bool patient, List<Slot> slots)
    {
        (MarkKind subject, MarkKind other) = reversed ? (MarkKind.Recipient, MarkKind.Actor) : (MarkKind.Actor, MarkKind.Recipient);
        if (!slots.Exists(slot => slot.Kind == subject)) yield return new Slot(subject, [new Step(Role.Agent, -1)], [], Required: false);
        if (patient && !slots.Exists(slot => slot.Kind == other)) yield return new Slot(other, [new Step(Role.Patient, -1)], [], Required: false);
    }

    private void Add((int Index, bool Reversed) rule, Term[] anchors, Slot[] slots, double specificity, int line) => patterns.Add(new Pattern
    {
        Rule = rule.Index,
        Anchors = anchors,
        Clausal = true,
        Objectless = false,
        Demand = Modality.Actual,
        Negated = false,
        Slots = slots,
        Specificity = specificity + OfRole * slots.Count(slot => !slot.Required),
        Line = line,
    });

    private Slot Demand(Step[] path, string word) => new(MarkKind.Trigger, path, [TermOf(word)], Required: true);

    private Term TermOf(string word) => new(words.Add(word), -1);

    /// <summary>The rule of a code; codes that stand for no PLOVER type code to nothing. Of <c>042:043</c> the side that the subject takes counts; <c>:173</c> is done to the subject.</summary>
    private (int Index, bool Reversed)? Rule(string code, int line)
    {
        int colon = code.IndexOf(':');
        bool reversed = colon == 0;
        string cameo = reversed ? code[1..] : colon > 0 ? code[..colon] : code;
        if (cameo != VerbDictionary.NoCode && ontology.Code(cameo) is null)
        {
            Fault(line, $"[{code}] is no CAMEO code");
            return null;
        }
        if (!ruleOf.TryGetValue(cameo, out int index))
        {
            (string type, string? mode) = ontology.Code(cameo) ?? ("", null);
            rules.Add(new ExampleRule { Type = type, Id = $"{(type.Length > 0 ? type.ToLowerInvariant() : "none")}/cameo-{cameo}", Mode = mode, Cameo = cameo, File = dictionary.File, Line = line });
            ruleOf.Add(cameo, index = firstRule + rules.Count - 1);
        }
        return (index, reversed);
    }

    private void Fault(int line, string reason) => faults.Add(new DictionaryFault(dictionary.File, line, reason));
}
