using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>The wording of a filler: the part of the report's text that names a person, a group, a thing hit or an arm.</summary>
internal sealed class IncidentPhrases(IncidentWords words)
{
    private readonly Dictionary<int, int> clusterAt = [];
    private readonly Dictionary<int, int> nameEndingAt = [];
    private readonly List<CoreferenceMention> mentions = [];
    private readonly List<string> persons = [];
    private Document document = null!;
    private ReportAnalysis analysis = null!;

    /// <summary>Sets the report that the tokens of the other calls belong to.</summary>
    /// <param name="same">Which mentions of it mean the same.</param>
    public void Begin(ReportAnalysis report, List<CoreferenceMention> same)
    {
        (analysis, document) = (report, report.Document);
        mentions.Clear();
        mentions.AddRange(same);
        clusterAt.Clear();
        foreach (CoreferenceMention mention in mentions) clusterAt.TryAdd(mention.Head, mention.Cluster);
        nameEndingAt.Clear();
        persons.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (document.Upos[t] != Upos.Propn) continue;
            nameEndingAt.TryAdd(document.End[t], t);
            if (IsStart(t) && IsPersonName(t)) persons.Add(Name(t));
        }
    }

    /// <summary>The name of the person that a token means, the longest that the report gives, without office and rank; null where it is no person by name.</summary>
    public string? Person(int token)
    {
        string best = "";
        if (IsPersonName(token)) best = Name(token);
        else if (NameBeside(token) is var beside and >= 0) best = Name(beside);
        if (best.Length == 0 && document.Upos[token] == Upos.Propn) return null;
        if (analysis.Actors.At(token) is { IsPerson: true } actor)
            foreach (TextSpan span in actor.Mentions)
                if (nameEndingAt.TryGetValue(span.End, out int head) && Name(head) is var name && name.Length > best.Length && (best.Length == 0 || name.Contains(LastWord(best), StringComparison.OrdinalIgnoreCase))) best = name;
        if (best.Length == 0 && document.Upos[token] == Upos.Pron) best = NameOfSame(token);
        return best.Length == 0 ? null : Longest(best);
    }

    /// <summary>The names of the persons that a token means: its own, or those in apposition to it ("two engineers, Per Holm and Ana Ruiz,").</summary>
    public IEnumerable<string> Persons(int token)
    {
        int beside = IsPersonName(token) ? -1 : NameBeside(token);
        if (beside < 0)
        {
            if (Person(token) is { } single) yield return single;
            yield break;
        }
        yield return Longest(Name(beside));
        int sentence = document.SentenceOf[token];
        for (int t = beside + 1; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Head[t] == beside && document.Relation[t] == Relation.Conj && IsPersonName(t)) yield return Longest(Name(t));
    }

    /// <summary>A person's name in apposition to a noun or joined to it ("the judge Ana Ruiz", "the envoy, Per Holm"), or -1.</summary>
    private int NameBeside(int token)
    {
        if (document.Upos[token] is not (Upos.Noun or Upos.Propn)) return -1;
        if (document.Relation[token] is Relation.Compound or Relation.NmodDesc && IsPersonName(document.Head[token])) return document.Head[token];
        int sentence = document.SentenceOf[token];
        for (int t = token + 1; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Head[t] == token && document.Relation[t] is Relation.Appos or Relation.Flat or Relation.NmodDesc && (IsPersonName(t) || IsNameBehind(t, token))) return t;
        return -1;
    }

    /// <summary>True for a name of unknown kind right behind a noun for a person ("journalist Moussa Diop").</summary>
    private bool IsNameBehind(int name, int noun) => name == noun + 1 && document.Upos[name] == Upos.Propn && document.Entity[name] == EntityKind.None
        && analysis.Actors.At(name) is null && analysis.Actors.At(noun) is { Use: NameUse.Agent };

    private bool IsPersonName(int token) => document.Upos[token] == Upos.Propn && document.Xpos[token] != Xpos.NNPS
        && (analysis.Actors.At(token) is { IsPerson: true } || document.Entity[token] == EntityKind.Person && analysis.Actors.At(token) is null or { IsPerson: true })
        && Name(token).Length > 1;

    private string NameOfSame(int token)
    {
        string best = "";
        if (!clusterAt.TryGetValue(token, out int cluster)) return best;
        foreach (CoreferenceMention mention in mentions)
            if (mention.Cluster == cluster && mention.Proper && IsPersonName(mention.Head) && Name(mention.Head) is var name && name.Length > best.Length) best = name;
        return best;
    }

    /// <summary>The longest name of a person in the report that has all words of a shorter one side by side.</summary>
    private string Longest(string name)
    {
        string best = name;
        foreach (string other in persons)
            if (other.Length > best.Length && $" {other} ".Contains($" {name} ", StringComparison.OrdinalIgnoreCase)) best = other;
        return best;
    }

    private bool IsStart(int token) => token == 0 || !IsNamePart(token - 1) || words.Titles.Has(document, token - 1);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>The run of words of one name around a token, forms of address left out.</summary>
    private string Name(int token)
    {
        (int first, int end) = (token, token + 1);
        int sentence = document.SentenceOf[token];
        while (first > document.SentenceStart[sentence] && IsNamePart(first - 1)) first--;
        while (end < document.SentenceStart[sentence + 1] && IsNamePart(end)) end++;
        while (first < end && (words.Titles.Has(document, first) || document.Upos[first] == Upos.Adp)) first++;
        while (end > first && document.Upos[end - 1] is Upos.Adp or Upos.Cconj) end--;
        return first < end ? Text(first, end) : "";
    }

    /// <summary>True for a word inside a person's name; "de", "von" and "y" count between such words.</summary>
    private bool IsNamePart(int token)
    {
        if (document.Upos[token] is Upos.Punct or Upos.Part) return false;
        if (document.Entity[token] == EntityKind.Person) return document.Upos[token] == Upos.Propn || token > 0 && !document.EntityStart[token];
        return document.Entity[token] == EntityKind.None && document.Upos[token] == Upos.Propn && document.Relation[token] == Relation.Flat;
    }

    /// <summary>Who did it, as the text says it: the noun with what stands before it, without article; null for a band of whom no more is said.</summary>
    public string? Culprit(int token)
    {
        if (words.Bands.Has(document, token))
        {
            if (OfPhrase(token) is not (var counted and >= 0)) return null;
            token = counted;
        }
        int end = token + 1;
        if (words.Members.Has(document, token) && OfPhrase(token) is var whole and >= 0) end = whole + 1;
        int first = FirstOf(token, whole: false);
        if (first == token - 1 && document.Upos[first] == Upos.Num) first++;
        return Text(first, end);
    }

    /// <summary>What was hit, as the text says it: with whose it is, and for an office or a residence with what follows.</summary>
    public string Target(int token)
    {
        int end = token + 1;
        if (words.Parts.Has(document, token) && OfPhrase(token) is var whole and >= 0) end = whole + 1;
        return Text(FirstOf(token, whole: true), end);
    }

    /// <summary>An arm with the nouns before it.</summary>
    public string Weapon(int token)
    {
        int first = token;
        if (words.Weapons.HasPair(document, token)) first--;
        while (first > 0 && document.Head[first - 1] == token && document.Relation[first - 1] == Relation.Compound && document.Upos[first - 1] != Upos.Num) first--;
        return Text(first, token + 1);
    }

    /// <summary>The head of the "of" phrase of a noun, or -1.</summary>
    public int OfPhrase(int token)
    {
        int sentence = document.SentenceOf[token];
        for (int t = token + 2; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Head[t] == token && document.Relation[t] == Relation.Nmod && HasOf(t)) return t;
        return -1;
    }

    private bool HasOf(int token)
    {
        for (int t = token - 1; t >= 0 && t >= token - 8; t--)
            if (document.Head[t] == token && document.Relation[t] == Relation.Case) return document.Words[document.Lower[t]].SequenceEqual("of");
        return false;
    }

    /// <summary>First token of a noun with its adjectives and nouns before it; articles and words of quantity stay out.</summary>
    /// <param name="whole">True for a thing, with whose it is and without its number; false for people.</param>
    private int FirstOf(int token, bool whole)
    {
        int first = token;
        for (int t = token - 1; t >= document.SentenceStart[document.SentenceOf[token]]; t--)
        {
            if (document.Xpos[t] is Xpos.POS or Xpos.HYPH) continue;
            if (!HangsOn(t, token, whole)) break;
            first = t;
        }
        while (first < token && (whole ? IsNation(first) : IsGroup(first))) first++;
        return first;
    }

    /// <summary>True inside the name of a group: "FARC rebels" are rebels, and their group has a slot of its own.</summary>
    private bool IsGroup(int token) => analysis.Actors.At(token) is { Use: NameUse.Group, GroupKind: "armed-group" };

    private bool IsNation(int token) => analysis.Actors.At(token) is { Use: NameUse.State or NameUse.Demonym } && document.Xpos[token + 1] != Xpos.POS;

    private bool HangsOn(int token, int head, bool whole)
    {
        if (words.Quantities.Has(document, token) || whole && document.Upos[token] == Upos.Num && document.Head[token] == head) return false;
        for (int i = 0, at = token; i < 5 && at >= 0; i++, at = document.Head[at])
        {
            if (at == head) return true;
            bool part = document.Relation[at] is Relation.Amod or Relation.Compound or Relation.Flat or Relation.Nummod or Relation.NmodDesc
                || document.Relation[at] == Relation.Advmod && document.Upos[document.Head[at]] == Upos.Adj
                || whole && document.Relation[at] == Relation.NmodPoss && document.Upos[at] is Upos.Noun or Upos.Propn;
            if (!part) return false;
        }
        return false;
    }

    /// <summary>The longest name by which the report calls a group or an organisation, without what describes it ("the leftist", "guerrillas"); empty where there is none.</summary>
    public string Organisation(Actor actor)
    {
        string best = "";
        NameTable names = analysis.Names;
        for (int name = 0; name < names.Count; name++)
        {
            int end = names.End[name];
            if (end - names.First[name] == 1 && words.Members.Has(document, end - 1)) continue;
            while (actor.Use == NameUse.Group && end > names.First[name] && document.Upos[end - 1] == Upos.Noun && words.Members.Has(document, end - 1)) end--;
            if (end == names.First[name] || !IsOf(actor, document.Start[names.First[name]], document.End[end - 1])) continue;
            if (Text(names.First[name], end) is var text && text.Length > best.Length) best = text;
        }
        return best;
    }

    private static bool IsOf(Actor actor, int start, int end)
    {
        foreach (TextSpan span in actor.Mentions)
            if (span.Start <= start && end <= span.End) return true;
        return false;
    }

    /// <summary>The text of a range of tokens as the report has it.</summary>
    public string Text(int first, int end)
    {
        TextSpan span = document.SpanOf(first, end);
        return document.Reading.Source.Text[span.Start..span.End];
    }
}
