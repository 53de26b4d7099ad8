using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Knowledge.Patterns;

/// <summary>Turns a read example into a pattern: the smallest sub-graph of its propositions that connects the marked words.</summary>
/// <remarks>The example has been read by the stages that read the news, so a parser's habits are met by patterns with the same habits.</remarks>
public sealed class PatternCompiler(PropositionLexicon propositions, WordClasses classes, SpellingVariants spellings)
{
    /// <summary>Longest path from the anchor to a marked word.</summary>
    private const int LongestPath = 3;

    /// <summary>How far above the trigger an anchor is looked for.</summary>
    private const int Climb = 3;

    private readonly List<int> trigger = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private int[] reachedBy = [];
    private int[] distance = [];
    private readonly Queue<int> queue = new();

    /// <summary>The pattern of an example, or null where its marked words do not hang together; <paramref name="fault"/> then says why.</summary>
    /// <param name="parsed">The example's text alone, read up to its propositions.</param>
    public Pattern? Run(Example example, int rule, string file, Document parsed, PropositionGraph read, out string? fault)
    {
        (document, graph) = (parsed, read);
        fault = null;
        if (!FindTrigger(example))
        {
            fault = "the trigger holds no word that can carry an event";
            return null;
        }
        int anchor = trigger[0];
        for (int climbed = 0; climbed <= Climb && anchor >= 0; climbed++)
        {
            if (Build(example, anchor, rule, file) is { } pattern) return pattern;
            anchor = graph.Governor[anchor] >= 0 ? graph.Governor[anchor] : document.Head[anchor];
        }
        fault = "the marked words do not hang together in the reader's propositions";
        return null;
    }

    /// <summary>The words of the trigger, the topmost first.</summary>
    private bool FindTrigger(Example example)
    {
        trigger.Clear();
        foreach (Mark mark in example.Marks)
        {
            if (mark.Kind != MarkKind.Trigger) continue;
            for (int t = 0; t < document.TokenCount; t++)
                if (document.Start[t] >= mark.Start && document.End[t] <= mark.End && IsContent(t)) trigger.Add(t);
        }
        trigger.Sort((a, b) => Depth(a) != Depth(b) ? Depth(a).CompareTo(Depth(b)) : a.CompareTo(b));
        return trigger.Count > 0;
    }

    private bool IsContent(int t) => document.Upos[t] switch
    {
        Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num => true,
        Upos.Adv or Upos.Adp => document.Relation[t] is Relation.CompoundPrt or Relation.Root or Relation.Advmod && !propositions.IsNegator(document.Lower[t], 'a'),
        Upos.Aux => graph.Clausal[t],
        _ => false,
    };

    private int Depth(int t)
    {
        int depth = 0;
        for (int head = document.Head[t]; head >= 0 && depth < document.TokenCount; head = document.Head[head]) depth++;
        return depth;
    }

    private Pattern? Build(Example example, int anchor, int rule, string file)
    {
        Reach(anchor);
        var slots = new List<Slot>();
        double specificity = 1;
        Term[] anchors = [new Term(document.Lemma[anchor], -1)];
        foreach (int word in trigger)
        {
            if (word == anchor)
            {
                anchors = Words(word, example);
                continue;
            }
            if (PathTo(word) is not { } path) return null;
            slots.Add(new Slot(MarkKind.Trigger, path, spellings.Widen(Words(word, example)), Required: true));
            specificity += 1;
        }
        foreach (Mark mark in example.Marks)
        {
            if (mark.Kind == MarkKind.Trigger) continue;
            int head = HeadOf(mark);
            if (head < 0 || PathTo(head) is not { } path) return null;
            Slot slot = RoleSlot(mark, head, path, anchor, example, file);
            slots.Add(slot);
            specificity += slot.Terms.Length > 0 ? 1 : slot.Required ? 0.3 : 0.1;
        }
        Modality demand = Modality.Actual;
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (!InTrigger(example, t) || !IsModal(t) || document.Head[t] < 0) continue;
            int verb = document.Head[t];
            if (verb == anchor) demand = graph.OwnModality[verb];
            else if (PathTo(verb) is { } path) slots.Add(new Slot(MarkKind.Trigger, path, [], Required: true, graph.OwnModality[verb]));
        }
        bool negated = Overlaps(example, t => propositions.IsNegator(document.Lower[t], 'a') || propositions.IsNegator(document.Lower[t], 'd'));
        return new Pattern
        {
            Rule = rule,
            Anchors = spellings.Widen(anchors),
            Clausal = graph.Clausal[anchor],
            Objectless = document.Upos[anchor] == Upos.Verb && !graph.Passive[anchor] && !graph.Has(anchor, Role.Patient) && !graph.Has(anchor, Role.Complement),
            Demand = demand,
            Negated = negated,
            Slots = [.. slots],
            Specificity = specificity + (demand != Modality.Actual ? 0.5 : 0) + (negated ? 0.5 : 0),
            Line = example.Line,
        };
    }

    private Slot RoleSlot(Mark mark, int head, Step[] path, int anchor, Example example, string file)
    {
        Term[] terms = [];
        if (mark.Class is not null) terms = classes.Get(mark.Class, file, example.Line);
        else if (mark.Kind == MarkKind.Theme) terms = [new Term(document.Lemma[head], ModifierIn(mark, head))];
        bool required = terms.Length > 0 || IsDemanded(mark, head, path, anchor, example);
        return new Slot(mark.Kind, path, spellings.Widen(terms), required);
    }

    /// <summary>An object of a verb must be there, and so must a phrase whose preposition is part of the trigger. Who acts may be left out.</summary>
    private bool IsDemanded(Mark mark, int head, Step[] path, int anchor, Example example)
    {
        if (path.Length == 0) return false;
        Step last = path[^1];
        if (mark.Kind == MarkKind.Actor && last.Role is Role.Agent or Role.Possessor or Role.Modifier) return false;
        if (last.Role == Role.Oblique && last.Preposition >= 0) return InTrigger(example, last.Preposition, head);
        return path.Length == 1 && graph.Clausal[anchor] && last.Role is Role.Patient or Role.Recipient;
    }

    private bool InTrigger(Example example, int preposition, int head)
    {
        foreach (Mark mark in example.Marks)
        {
            if (mark.Kind != MarkKind.Trigger) continue;
            for (int t = 0; t < head; t++)
                if (document.Lower[t] == preposition && document.Start[t] >= mark.Start && document.End[t] <= mark.End) return true;
        }
        return false;
    }

    /// <summary>The nearest modifier of the head inside its mark: "terrorist" in "foreign terrorist organisation"; -1 for none.</summary>
    private int ModifierIn(Mark mark, int head)
    {
        for (int t = head - 1; t >= 0 && document.Start[t] >= mark.Start; t--)
            if (document.Head[t] == head && document.Upos[t] is Upos.Adj or Upos.Noun or Upos.Propn) return document.Lemma[t];
        return -1;
    }

    /// <summary>The lemmas that may stand for a trigger word: its own, or those of the class in its mark.</summary>
    private Term[] Words(int token, Example example)
    {
        foreach (Mark mark in example.Marks)
            if (mark.Kind == MarkKind.Trigger && mark.Class is not null && document.Start[token] >= mark.Start && document.End[token] <= mark.End)
                return classes.Get(mark.Class, "", example.Line);
        return [new Term(document.Lemma[token], -1)];
    }

    private int HeadOf(Mark mark)
    {
        int best = -1;
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (document.Start[t] < mark.Start || document.End[t] > mark.End || document.Upos[t] is Upos.Punct or Upos.Det or Upos.Adp or Upos.Part) continue;
            int head = document.Head[t];
            bool outside = head < 0 || document.Start[head] < mark.Start || document.End[head] > mark.End;
            if (outside && (best < 0 || document.Upos[best] is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Verb))) best = t;
        }
        return best;
    }

    private bool IsModal(int t) => document.Relation[t] is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Mark
        && (propositions.Function(document.Lower[t]) is FunctionWord.Future or FunctionWord.Possible or FunctionWord.Conditional or FunctionWord.Requested
            || propositions.Function(document.Lower[t]) == FunctionWord.Infinitive && document.Head[t] >= 0 && graph.OwnModality[document.Head[t]] == Modality.Planned);

    private bool InTrigger(Example example, int t)
    {
        foreach (Mark mark in example.Marks)
            if (mark.Kind == MarkKind.Trigger && document.Start[t] >= mark.Start && document.End[t] <= mark.End) return true;
        return false;
    }

    private bool Overlaps(Example example, Predicate<int> test)
    {
        foreach (Mark mark in example.Marks)
        {
            if (mark.Kind != MarkKind.Trigger) continue;
            for (int t = 0; t < document.TokenCount; t++)
                if (document.Start[t] >= mark.Start && document.End[t] <= mark.End && test(t)) return true;
        }
        return false;
    }

    /// <summary>Breadth-first from the anchor: which edge reaches each word on the shortest path.</summary>
    private void Reach(int anchor)
    {
        if (reachedBy.Length < document.TokenCount)
        {
            reachedBy = new int[Math.Max(document.TokenCount, 64)];
            distance = new int[reachedBy.Length];
        }
        Array.Fill(distance, -1);
        distance[anchor] = 0;
        queue.Clear();
        queue.Enqueue(anchor);
        previous.Clear();
        while (queue.TryDequeue(out int node))
        {
            if (distance[node] == LongestPath) continue;
            for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            {
                int target = graph.TargetOf(e);
                if (distance[target] >= 0) continue;
                distance[target] = distance[node] + 1;
                reachedBy[target] = e;
                previous[target] = node;
                queue.Enqueue(target);
            }
        }
    }

    private readonly Dictionary<int, int> previous = [];

    private Step[]? PathTo(int token)
    {
        if (distance[token] < 0) return null;
        var path = new Step[distance[token]];
        for (int t = token; distance[t] > 0; t = previous[t])
            path[distance[t] - 1] = new Step(graph.RoleOf(reachedBy[t]), graph.PrepositionOf(reachedBy[t]));
        return path;
    }
}
