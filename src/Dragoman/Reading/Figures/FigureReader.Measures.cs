using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>What is said of those counted: over propositions first, then over the words beside the number.</summary>
public sealed partial class FigureReader
{
    /// <summary>Tokens that a word beside the number may stand away from it.</summary>
    private const int Near = 5;

    private void FindByGrammar(int node)
    {
        for (int e = firstIncoming[node]; e >= 0; e = nextIncoming[e])
        {
            int source = sourceOf[e];
            if (document.SentenceOf[source] != document.SentenceOf[node] || !IsInSentence(source)) continue;
            int count = readings.Count;
            if (graph.RoleOf(e) == Role.Agent && IsAmong(source)) AddAmong(source);
            AddFrom(source, node, graph.RoleOf(e), graph.PrepositionOf(e));
            if (readings.Count == count && graph.RoleOf(e) == Role.Patient && graph.Passive[source]) AddConjuncts(source, node);
            // "a total of six people received wounds"
            if (readings.Count == count && graph.RoleOf(e) == Role.Oblique && source < node && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Of && lexicon.Use(document.Lemma[source]) == FigureWord.Carrier) FindByGrammar(source);
        }
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) == Role.Modifier && IsInSentence(graph.TargetOf(e)) && !HasBreak(graph.TargetOf(e), node)) AddModifier(graph.TargetOf(e));
            if (graph.RoleOf(e) == Role.Oblique && graph.TargetOf(e) < node && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Part) AddAmong(graph.TargetOf(e));
        }
    }

    /// <summary>"were among those wounded", "among the dead were four children": the word behind the preposition says what is counted.</summary>
    private void AddAmong(int word)
    {
        int count = readings.Count;
        for (int t = word; t < sentenceEnd && t <= word + 1; t++)
            if (IsParticiple(t) && (t == word || document.Head[t] == word)) AddBeside(t, after: true);
        if (readings.Count == count) AddNoun(word, asHarm: true);
    }

    private bool IsAmong(int word)
    {
        for (int t = Math.Max(sentenceFirst, word - 2); t < word; t++)
            if (document.Head[t] == word && document.Relation[t] == Relation.Case && lexicon.Use(document.Lower[t]) == FigureWord.Part) return true;
        return false;
    }

    /// <summary>"who were massacred, murdered and burned": where the first participle is tagged as no verb, the next ones say it too.</summary>
    private void AddConjuncts(int first, int node)
    {
        for (int t = first + 1; t < sentenceEnd; t++)
            if (document.Relation[t] == Relation.Conj && document.Head[t] == first && graph.Passive[t] && !graph.Has(t, Role.Patient)) AddFrom(t, node, Role.Patient, -1);
    }

    private void AddFrom(int word, int node, Role role, int preposition)
    {
        foreach (char pos in "van")
        {
            if (Entries(word, pos) is not { } entries) continue;
            foreach (MeasureEntry entry in entries)
            {
                if (!Fits(entry, word, node, role, preposition) || !HasOthers(word, entry)) continue;
                Add(entry, word);
                return;
            }
        }
    }

    private bool Fits(MeasureEntry entry, int word, int node, Role role, int preposition) => entry.Slot switch
    {
        MeasureSlot.Patient => role == Role.Patient || role == Role.Agent && IsTelegraphic(word, node),
        MeasureSlot.Object => role == Role.Patient && !graph.Passive[word],
        MeasureSlot.Agent => role == Role.Agent || role == Role.Patient && graph.Passive[word],
        MeasureSlot.Subject => role == Role.Agent,
        MeasureSlot.Of => role == Role.Oblique && node > word && lexicon.Use(preposition) is FigureWord.Of or FigureWord.Level || role == Role.Possessor,
        MeasureSlot.Modifies => role is Role.Agent or Role.Patient,
        MeasureSlot.Denied => role == Role.Agent && graph.Denied[word],
        _ => false,
    };

    /// <summary>The measures of a word as a part of speech that one of its tags allows: taggers mix up verbs, participles and nouns.</summary>
    private List<MeasureEntry>? Entries(int word, char pos)
    {
        bool verb = document.Xpos[word] is Xpos.VB or Xpos.VBD or Xpos.VBG or Xpos.VBN or Xpos.VBP or Xpos.VBZ;
        bool may = pos switch
        {
            'v' => verb || document.Upos[word] is Upos.Verb || IsVerbTakenForNoun(word),
            'a' => document.Upos[word] is Upos.Adj or Upos.Adv || document.Xpos[word] is Xpos.JJ or Xpos.VBN or Xpos.VBG,
            _ => !verb && document.Upos[word] is not (Upos.Verb or Upos.Aux or Upos.Adp) || document.Xpos[word] == Xpos.VBG && word + 1 < sentenceEnd && lexicon.Use(document.Lower[word + 1]) == FigureWord.Of,
        };
        return !may ? null : lexicon.Measures(document.Lemma[word], pos) ?? lexicon.Measures(document.Lower[word], pos);
    }

    /// <summary>"11 others shot", "gunmen shot four guards": a form that measures.tsv lists as a verb form, tagged as a noun, between people and what is no noun, or right before a number.</summary>
    private bool IsVerbTakenForNoun(int word)
    {
        if (document.Xpos[word] != Xpos.NN || lexicon.Measures(document.Lower[word], 'v') is null || word <= sentenceFirst) return false;
        int next = word + 1;
        if (next < sentenceEnd && document.Upos[next] == Upos.Num) return true;
        bool people = document.Upos[word - 1] == Upos.Num || lexicon.Use(document.Lower[word - 1]) == FigureWord.Other || document.Xpos[word - 1] == Xpos.NNS && lexicon.Counted(document.Lemma[word - 1]) == CountedKind.Person;
        return people && (next >= sentenceEnd || document.Upos[next] is not (Upos.Noun or Upos.Propn));
    }

    /// <summary>"12 wounded soldiers", "30 kidnapped girls", "fleeing civilians".</summary>
    private void AddModifier(int word)
    {
        foreach (char pos in "av")
        {
            if (Entries(word, pos) is not { } entries) continue;
            foreach (MeasureEntry entry in entries)
            {
                bool fits = entry.Slot == MeasureSlot.Modifies || entry.Slot == MeasureSlot.Patient && document.Xpos[word] == Xpos.VBN || entry.Slot == MeasureSlot.Agent && document.Xpos[word] == Xpos.VBG;
                if (!fits || entry.Others.Length > 0) continue;
                Add(entry, word);
                return;
            }
        }
    }

    private void Add(MeasureEntry entry, int word)
    {
        foreach (Reading reading in readings)
            if (reading.Entry.Measure == entry.Measure && reading.Entry.IsMeans == entry.IsMeans) return;
        readings.Add(new Reading(entry, word));
    }

    /// <summary>Headlines leave out the auxiliary ("Two killed in raid"): a verb that needs an object and has none is passive.</summary>
    private bool IsTelegraphic(int verb, int node) =>
        node < verb && document.Xpos[verb] is Xpos.VBN or Xpos.VBD && !graph.Has(verb, Role.Patient) && document.Upos[verb] == Upos.Verb && !SharesObject(verb);

    /// <summary>The other words of a phrase hang on its verb or stand right beside it; those of a noun stand right before it.</summary>
    private bool HasOthers(int word, MeasureEntry entry)
    {
        if (entry.Others.Length == 0) return true;
        if (entry.Pos == 'n') return HasBefore(word, entry.Others);
        foreach (int other in entry.Others)
            if (!HasOther(word, other)) return false;
        return true;
    }

    private bool HasBefore(int word, int[] others)
    {
        if (word - others.Length < document.SentenceStart[document.SentenceOf[word]]) return false;
        for (int i = 0; i < others.Length; i++)
            if (!IsWord(word - others.Length + i, others[i])) return false;
        return true;
    }

    private bool HasOther(int word, int other)
    {
        int sentence = document.SentenceOf[word];
        int end = document.SentenceStart[sentence + 1];
        for (int t = document.SentenceStart[sentence]; t < end; t++)
        {
            if (t == word || !IsWord(t, other)) continue;
            int head = document.Head[t];
            if (HasNumber(word, t)) continue;
            if (t > word && t <= word + 3 && !HasBreak(word, t) || head == word || head >= 0 && document.Head[head] == word && t > word && t <= word + 2 * Near) return true;
        }
        return false;
    }

    /// <summary>"shot, three fatally": a number between two words parts them, unless it is one that they enclose ("took three people to hospital").</summary>
    private bool HasNumber(int word, int t)
    {
        if (document.Upos[t] != Upos.Adv) return false;
        for (int i = word + 1; i < t; i++)
            if (document.Upos[i] == Upos.Num) return true;
        return false;
    }

    private bool IsWord(int t, int word) => document.Lemma[t] == word || document.Lower[t] == word;

    /// <summary>"the death toll rose from 93 to 115", "brought the number of wounded to 40", "the dead number 12".</summary>
    private void FindByLevel(in Counted found)
    {
        if (found.Noun >= 0 && Kind(found.Noun) != CountedKind.Person) return;
        for (int e = graph.FirstEdge(found.Node); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) is Role.Agent or Role.Modifier or Role.Apposition && AddCarried(graph.TargetOf(e), found)) return;
        FindByLevel(found.Node, found);
        // "from 93 to 115": the second number hangs on the first.
        for (int e = firstIncoming[found.Node]; e >= 0 && readings.Count == 0; e = nextIncoming[e])
            if (graph.RoleOf(e) == Role.Oblique && document.Upos[sourceOf[e]] == Upos.Num && lexicon.Use(graph.PrepositionOf(e)) == FigureWord.Level) FindByLevel(sourceOf[e], found);
    }

    private void FindByLevel(int node, in Counted found)
    {
        for (int e = firstIncoming[node]; e >= 0; e = nextIncoming[e])
        {
            int verb = sourceOf[e];
            FigureWord preposition = graph.RoleOf(e) == Role.Oblique ? lexicon.Use(graph.PrepositionOf(e)) : FigureWord.None;
            bool level = graph.RoleOf(e) is Role.Patient or Role.Attribute or Role.Infinitive or Role.Unmarked || preposition is FigureWord.Level or FigureWord.From;
            if (!level || !IsInSentence(verb)) continue;
            for (int a = graph.FirstEdge(verb); a >= 0; a = graph.NextEdge(a))
                if (graph.RoleOf(a) is Role.Agent or Role.Patient && graph.TargetOf(a) != node && AddCarried(graph.TargetOf(a), found)) return;
            if (AddCarried(verb, found)) return;
        }
    }

    /// <summary>The measure of a noun that carries a count.</summary>
    private bool AddCarried(int noun, in Counted found)
    {
        // "asked a member of the party for their release": an article is no count that another noun carries.
        if (found.Quantity.Kind == QuantityKind.Article || !IsInSentence(noun) || noun == found.Node || document.Upos[noun] is Upos.Verb or Upos.Aux) return false;
        bool carrier = lexicon.Use(document.Lemma[noun]) == FigureWord.Carrier;
        if (lexicon.Measures(document.Lemma[noun], 'n') is { } own)
        {
            foreach (MeasureEntry entry in own)
            {
                if (!entry.IsHarm || entry.Slot == MeasureSlot.None || !HasOthers(noun, entry) || !carrier && entry.Slot is not (MeasureSlot.Of or MeasureSlot.Count)) continue;
                if (carrier && AddWhole(noun)) return true;
                Add(entry, noun);
                return true;
            }
        }
        return carrier && AddWhole(noun);
    }

    /// <summary>"the number of people killed", "the number of dead", "the toll of wounded".</summary>
    private bool AddWhole(int carrier)
    {
        int count = readings.Count;
        for (int e = graph.FirstEdge(carrier); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) == Role.Complement) AddBeside(graph.TargetOf(e), after: true);
            if (graph.RoleOf(e) != Role.Oblique || lexicon.Use(graph.PrepositionOf(e)) != FigureWord.Of) continue;
            FindByGrammar(graph.TargetOf(e));
            for (int c = graph.FirstEdge(graph.TargetOf(e)); c >= 0; c = graph.NextEdge(c))
                if (graph.RoleOf(c) == Role.Complement) AddBeside(graph.TargetOf(c), after: true);
            if (readings.Count == count) AddNoun(graph.TargetOf(e));
        }
        return readings.Count > count;
    }

    /// <summary>The counted noun itself: "12 hostages", "30 dead", "three ships".</summary>
    private void FindByNoun(in Counted found)
    {
        AddNoun(found.Noun >= 0 ? found.Noun : found.Node);
        int next = found.Quantity.End;
        if (readings.Count == 0 && next < sentenceEnd && document.Head[next] == found.Node) AddNoun(next);
        // "12 dead", tagged as a verb or an adverb.
        if (readings.Count == 0 && next < sentenceEnd && document.Upos[next] is not (Upos.Adp or Upos.Punct)) AddNoun(next);
    }

    private void AddNoun(int noun, bool asHarm = false)
    {
        // "the number of wounded", tagged as a participle.
        if (noun < 0 || (document.Xpos[noun] == Xpos.VBN ? lexicon.Measures(document.Lower[noun], 'n') : lexicon.Measures(document.Lemma[noun], 'n')) is not { } entries) return;
        foreach (MeasureEntry entry in entries)
        {
            if (entry.Slot is not (MeasureSlot.Among or MeasureSlot.Count) || asHarm && !entry.IsHarm || !HasOthers(noun, entry)) continue;
            Add(entry, noun);
            return;
        }
    }
}
