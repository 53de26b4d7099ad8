using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Matches patterns against the propositions of a report. The pattern that demands most wins; of equals, the one that stands first in the files.</summary>
public sealed class PatternMatcher(PropositionLexicon propositions, WordTable words)
{
    /// <summary>Longest chain of measures and what they measure ("hundreds of thousands of troops").</summary>
    private const int MostMeasures = 4;

    private readonly int to = words.Add("to");
    private readonly int asWord = words.Add("as");
    private readonly int of = words.Add("of");
    private readonly int inWord = words.Add("in");
    private readonly List<int> found = [];
    private readonly List<int> frontier = [];
    private readonly PatternMatch candidate = new();
    private readonly int[] stamps = new int[words.Count];
    private int stamp;
    private int noted = -1;
    private int notedTokens;
    private Document? notedDocument;
    private RepairedText? notedReading;
    private double lastScore;
    private int lastIndex;
    private Document document = null!;
    private PropositionGraph graph = null!;

    /// <summary>Finds the best pattern at a token; false where none matches.</summary>
    public bool Run(Document parsed, PropositionGraph propositionGraph, PatternSet patterns, int anchor, PatternMatch best)
    {
        (lastScore, lastIndex) = (double.MaxValue, -1);
        return RunNext(parsed, propositionGraph, patterns, anchor, best);
    }

    /// <summary>Finds the next best pattern at the same token, after one whose roles did not hold.</summary>
    public bool RunNext(Document parsed, PropositionGraph propositionGraph, PatternSet patterns, int anchor, PatternMatch best)
    {
        best.Clear(null);
        int bestIndex = -1;
        if (patterns.At(parsed.Lemma[anchor]) is not { } list) return false;
        (document, graph) = (parsed, propositionGraph);
        NoteWords(document.SentenceOf[anchor]);
        for (int i = 0; i < list.Count; i++)
        {
            // Those that demand most stand first, and no match scores more than its pattern demands.
            if (best.Pattern is not null && list.SpecificityOf(i) <= best.Score) break;
            if (!MayHold(list.KeyOf(i)) || !Matches(list[i], anchor)) continue;
            bool tried = candidate.Score > lastScore || candidate.Score == lastScore && i <= lastIndex;
            if (tried || best.Pattern is not null && candidate.Score <= best.Score) continue;
            bestIndex = i;
            best.Take(candidate);
        }
        (lastScore, lastIndex) = (best.Score, bestIndex);
        return best.Pattern is not null;
    }

    /// <summary>Why a pattern does not match at a token, or null where it does.</summary>
    /// <param name="missing">How many of its demands are not met.</param>
    public string? WhyNot(Document parsed, PropositionGraph propositionGraph, Pattern pattern, int anchor, out int missing)
    {
        (document, graph) = (parsed, propositionGraph);
        (missing, string? reason) = (0, null);
        Note(ref missing, ref reason, Fits(pattern.Anchors, anchor), "needs another word with it");
        Note(ref missing, ref reason, pattern.Clausal == graph.Clausal[anchor] || IsVerbLike(pattern, anchor), pattern.Clausal ? "wants a verb" : "wants a noun");
        Note(ref missing, ref reason, pattern.Demand == Modality.Actual || graph.OwnModality[anchor] == pattern.Demand, $"wants the sense “{pattern.Demand.ToString().ToLowerInvariant()}”");
        Note(ref missing, ref reason, !pattern.Objectless || !HasObject(anchor), "wants no object");
        Note(ref missing, ref reason, !pattern.Negated || graph.Denied[anchor], "wants a negation");
        foreach (Slot slot in pattern.Slots)
        {
            Walk(slot, anchor);
            if (slot.Required) Note(ref missing, ref reason, found.Count > 0, $"finds no {Describe(slot)}");
        }
        return reason;
    }

    private static void Note(ref int missing, ref string? reason, bool met, string unmet)
    {
        if (met) return;
        missing++;
        reason ??= unmet;
    }

    private string Describe(Slot slot)
    {
        string kind = slot.Kind.ToString().ToLowerInvariant();
        if (slot.Terms.Length > 0) kind += $" “{words[slot.Terms[0].Lemma]}”{(slot.Terms.Length > 1 ? " or its like" : "")}";
        foreach (Step step in slot.Path)
            kind += step.Preposition >= 0 ? $" behind “{words[step.Preposition]}”" : $" as {step.Role.ToString().ToLowerInvariant()}";
        return kind;
    }

    /// <summary>Marks the words of a sentence, so that patterns which need another word are not tried.</summary>
    private void NoteWords(int sentence)
    {
        if (noted == sentence && notedDocument == document && notedTokens == document.TokenCount && notedReading == document.Reading) return;
        (noted, notedDocument, notedTokens, notedReading) = (sentence, document, document.TokenCount, document.Reading);
        stamp++;
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
        {
            if (document.Lemma[t] < stamps.Length && document.Lemma[t] >= 0) stamps[document.Lemma[t]] = stamp;
            if (document.Lower[t] < stamps.Length && document.Lower[t] >= 0) stamps[document.Lower[t]] = stamp;
        }
    }

    private bool MayHold(int word) => word < 0 || word >= stamps.Length || stamps[word] == stamp;

    private bool Matches(Pattern pattern, int anchor)
    {
        if (!Fits(pattern.Anchors, anchor)) return false;
        if (pattern.Clausal != graph.Clausal[anchor] && !IsVerbLike(pattern, anchor)) return false;
        if (pattern.Demand != Modality.Actual && graph.OwnModality[anchor] != pattern.Demand) return false;
        if (pattern.Negated && !graph.Denied[anchor]) return false;
        if (pattern.Objectless && HasObject(anchor)) return false;
        candidate.Clear(pattern);
        candidate.Score = pattern.Specificity;
        candidate.Trigger.Add(anchor);
        foreach (Slot slot in pattern.Slots)
        {
            Walk(slot, anchor);
            if (found.Count == 0)
            {
                if (slot.Required) return false;
                candidate.Score -= 0.05;
                continue;
            }
            List<int> filled = slot.Kind switch
            {
                MarkKind.Actor => candidate.Actors,
                MarkKind.Recipient => candidate.Recipients,
                MarkKind.Theme => candidate.Themes,
                _ => candidate.Trigger,
            };
            foreach (int token in found)
                if (!filled.Contains(token)) filled.Add(token);
        }
        return true;
    }

    /// <summary>A participle or a gerund may be tagged as a noun or an adjective and carry the arguments of its verb.</summary>
    private bool IsVerbLike(Pattern pattern, int anchor) => pattern.Clausal && document.Upos[anchor] is Upos.Verb;

    /// <summary>True where a noun is the object of the verb in the tree; what it shares with another clause does not count, nor does a day ("resigned Sunday").</summary>
    private bool HasObject(int verb)
    {
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Patient && document.Head[graph.TargetOf(e)] == verb && document.Relation[graph.TargetOf(e)] == Relation.Obj && document.Entity[graph.TargetOf(e)] != EntityKind.Time) return true;
        return false;
    }

    private void Walk(Slot slot, int anchor)
    {
        found.Clear();
        found.Add(anchor);
        for (int i = 0; i < slot.Path.Length; i++)
        {
            frontier.Clear();
            foreach (int node in found) AddMeasured(node);
            found.Clear();
            bool last = i == slot.Path.Length - 1;
            foreach (int node in frontier) Follow(node, slot.Path[i], slot, last);
        }
        if (slot.Terms.Length == 0 && slot.Demand == Modality.Actual) return;
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            int token = slot.Terms.Length == 0 ? found[i] : Fitting(slot.Terms, found[i]);
            if (token >= 0 && (slot.Demand == Modality.Actual || graph.OwnModality[token] == slot.Demand)) found[kept++] = token;
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>Adds a node and what it measures: "most of the sanctions against Chad" has the arguments of both.</summary>
    private void AddMeasured(int node)
    {
        frontier.Add(node);
        if (!graph.Clausal[node] && Measured(node) is >= 0 and var measured) frontier.Add(measured);
    }

    /// <summary>What is measured: "part of the aid", "$40 million in aid"; -1 for nothing.</summary>
    private int Measured(int token)
    {
        if (!propositions.IsPartitive(document.Lemma[token]) && document.Upos[token] is not (Upos.Num or Upos.Sym)) return -1;
        int measured = graph.Argument(token, Role.Oblique, of);
        return measured < 0 && document.Upos[token] == Upos.Sym ? graph.Argument(token, Role.Oblique, inWord) : measured;
    }

    /// <summary>What a bundle is made of where no phrase says so: "an aid package"; -1 for nothing.</summary>
    private int Bundled(int token) =>
        token > 0 && propositions.IsPartitive(document.Lemma[token]) && document.Head[token - 1] == token && document.Relation[token - 1] == Relation.Compound ? token - 1 : -1;

    /// <summary>The token that a slot asks for: the one that stands there, or what it measures ("20 tonnes of rice", "part of the aid"); -1 for none.</summary>
    private int Fitting(Term[] terms, int token)
    {
        for (int i = 0; i < MostMeasures && token >= 0; i++)
        {
            if (Fits(terms, token)) return token;
            token = Measured(token) is >= 0 and var measured ? measured : Bundled(token);
        }
        return -1;
    }

    private bool Fits(Term[] terms, int token)
    {
        foreach (Term term in terms)
        {
            if (term.Lemma != document.Lemma[token] && term.Lemma != document.Lower[token]) continue;
            if (term.Modifier < 0) return true;
            for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) is Role.Modifier or Role.Oblique && IsWord(graph.TargetOf(e), term.Modifier)) return true;
        }
        return false;
    }

    private bool IsWord(int token, int word) => document.Lemma[token] == word || document.Lower[token] == word;

    /// <summary>The arguments at one step; where there are none, those that grammar treats as equal or that a parser confuses.</summary>
    private void Follow(int node, Step step, Slot slot, bool last)
    {
        int before = found.Count;
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            if (Equal(step, graph.RoleOf(e), graph.PrepositionOf(e), node, graph.TargetOf(e), slot, last)) found.Add(graph.TargetOf(e));
        if (found.Count > before || step.Role != Role.Oblique) return;
        // "rolled over a loan": whether "over" is a preposition or a particle is the parser's guess too.
        if (last && slot.Terms.Length > 0 && HasParticle(node, step.Preposition)) AddPatients(node);
        // Whether "on Iran" hangs on "imposed" or on "sanctions" is the parser's guess: look at the object, and at the verb of the noun.
        int related = graph.Clausal[node] ? graph.Argument(node, Role.Patient) : graph.Governor[node];
        if (related < 0 || !graph.Clausal[node] && graph.Argument(related, Role.Patient) != node) return;
        for (int e = graph.FirstEdge(related); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && graph.PrepositionOf(e) == step.Preposition && graph.TargetOf(e) != node) found.Add(graph.TargetOf(e));
    }

    private bool HasParticle(int verb, int word)
    {
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Particle && graph.PrepositionOf(e) == word) return true;
        return false;
    }

    private void AddPatients(int verb)
    {
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Patient) found.Add(graph.TargetOf(e));
    }

    private bool Equal(Step step, Role role, int preposition, int node, int target, Slot slot, bool last)
    {
        if (role == step.Role && preposition == step.Preposition) return true;
        bool demandsWord = slot.Terms.Length > 0;
        return step.Role switch
        {
            // "We will not withdraw," the minister told the ambassador: a clause in front is no infinitive.
            Role.Infinitive or Role.Complement or Role.Adverbial => role == Role.Infinitive || role == Role.Complement && (step.Role != Role.Infinitive || target > node) || role == Role.Adverbial && graph.Clausal[target] && (preposition < 0 || preposition == to),
            Role.Recipient => role == Role.Oblique && preposition == to,
            Role.Oblique when step.Preposition == to => role == Role.Recipient,
            Role.Attribute or Role.Patient when demandsWord => role is Role.Attribute or Role.Patient || role == Role.Oblique && preposition == asWord && step.Role == Role.Attribute,
            Role.Possessor when last && slot.Kind == MarkKind.Actor => IsNounAgent(node, role, preposition),
            Role.Modifier when last && slot.Kind == MarkKind.Actor => IsNounAgent(node, role, preposition),
            _ => step.Role == Role.Oblique && last && slot.Kind == MarkKind.Actor && propositions.Function(step.Preposition) == FunctionWord.Agent && IsNounAgent(node, role, preposition),
        };
    }

    /// <summary>Who does what a noun names: "Israel's raid", "the Israeli raid", "the raid by Israel".</summary>
    private bool IsNounAgent(int node, Role role, int preposition) =>
        !graph.Clausal[node] && (role is Role.Possessor or Role.Modifier or Role.Agent || role == Role.Oblique && propositions.Function(preposition) == FunctionWord.Agent);
}
