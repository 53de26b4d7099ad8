using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>Reads how many were killed, wounded, held and so on, by whom: numbers tied by grammar to words that say what they count.</summary>
/// <remarks>
/// A number finds its measure over the arguments of propositions; the words right beside it answer only where the tree gives nothing.
/// What is done to people goes before what kind of people or things they are. Holds scratch lists: one instance per thread.
/// </remarks>
public sealed partial class FigureReader(FigureLexicon lexicon)
{
    private static readonly string[] BoundNames = ["exact", "about", "at-least", "more-than", "at-most", "less-than", "between", "unknown"];

    private readonly QuantityReader quantityReader = new(lexicon);
    private readonly List<Quantity> quantities = [];
    private readonly List<Reading> readings = [];
    private readonly List<Counted> counted = [];
    private readonly List<int> means = [];
    private readonly HashSet<int> sources = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ActorTable actors = null!;
    private ActorResolver resolver = null!;
    private List<Figure> figures = null!;
    private int[] firstIncoming = [];
    private int[] nextIncoming = [];
    private int[] sourceOf = [];
    private List<TimeMention> times = null!;
    private int reportStart;
    private int sentenceFirst;
    private int sentenceEnd;

    /// <summary>A measure that was found for a number, with the word that says it.</summary>
    /// <param name="Entry">The measure.</param>
    /// <param name="Token">The word that says it.</param>
    private readonly record struct Reading(MeasureEntry Entry, int Token);

    /// <summary>A number with the noun that it counts.</summary>
    /// <param name="Node">Token by which the phrase hangs in the graph.</param>
    /// <param name="Noun">Head noun of those counted, -1 where the number stands alone.</param>
    private readonly record struct Counted(Quantity Quantity, int Node, int Noun, bool IsPart);

    /// <summary>Adds the figures of a report to a list, in the order of the text.</summary>
    /// <param name="timeMentions">The times of the report, in the order of the text: their numbers count nobody.</param>
    public void Run(Document parsed, PropositionGraph propositionGraph, ActorTable actorTable, ActorResolver actorResolver, List<TimeMention> timeMentions, List<Statement> statements, List<Figure> into)
    {
        (document, graph, actors, resolver, times, figures) = (parsed, propositionGraph, actorTable, actorResolver, timeMentions, into);
        sources.Clear();
        foreach (Statement statement in statements)
            if (statement.SourceToken >= 0 && !statement.Says(statement.SourceToken)) sources.Add(statement.SourceToken);
        LinkIncoming();
        means.Clear();
        known.Clear();
        reportStart = figures.Count;
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            (sentenceFirst, sentenceEnd) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
            quantities.Clear();
            quantityReader.Run(document, sentenceFirst, sentenceEnd, quantities);
            int before = figures.Count;
            FindCounted();
            ReadGroups();
            foreach (Quantity quantity in quantities) Read(quantity);
            PlaceSums(before);
            ReadSpared();
            ShareCauses(before);
        }
        OpenMeans(reportStart);
        OpenTaken(reportStart);
    }

    private void LinkIncoming()
    {
        if (firstIncoming.Length < document.TokenCount) firstIncoming = new int[Math.Max(512, document.TokenCount)];
        if (nextIncoming.Length < graph.EdgeCount)
        {
            nextIncoming = new int[Math.Max(1024, graph.EdgeCount)];
            sourceOf = new int[nextIncoming.Length];
        }
        Array.Fill(firstIncoming, -1, 0, document.TokenCount);
        for (int t = document.TokenCount - 1; t >= 0; t--)
        {
            for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
            {
                int target = graph.TargetOf(e);
                (sourceOf[e], nextIncoming[e]) = (t, firstIncoming[target]);
                firstIncoming[target] = e;
            }
        }
    }

    private void Read(in Quantity quantity)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Money:
                ReadMoney(quantity);
                break;
            case QuantityKind.Percent:
                ReadPercent(quantity);
                break;
            default:
                if (ReadCharges(quantity)) break;
                foreach (Counted found in counted)
                    if (found.Quantity.NumberFirst == quantity.NumberFirst) ReadCount(found);
                break;
        }
    }

    private void ReadCount(in Counted found)
    {
        readings.Clear();
        FindByGrammar(found.Node);
        if (readings.Count == 0 && found.Noun >= 0 && found.Noun != found.Node && !found.IsPart) FindByGrammar(found.Noun);
        Filter(found);
        if (!HasHarm() || HasOwnPredicate(found)) FindBeside(found);
        if (!HasHarm()) FindByLevel(found);
        Filter(found);
        if (!HasHarm() && (found.IsPart || IsInserted(found)) && !(found.Noun >= 0 && IsCountNoun(found.Noun)) && Inherit(found)) return;
        if (!HasHarm()) FindByNoun(found);
        Filter(found);
        if (readings.Count == 0)
        {
            if (found.Quantity.IsUnknown && IsAsked(found.Quantity)) ReadUnknown(found);
            return;
        }
        Emit(found);
    }

    private void Emit(in Counted found)
    {
        bool harm = HasHarm();
        bool killed = false;
        foreach (Reading reading in readings) killed |= reading.Entry.Measure == "killed";
        // "shot and injured": the end counts, not the way.
        if (readings.Exists(reading => reading.Entry is { Measure: "wounded", IsMeans: false })) readings.RemoveAll(reading => reading.Entry is { Measure: "wounded", IsMeans: true });
        int first = figures.Count;
        foreach (Reading reading in readings)
        {
            if (harm && (!reading.Entry.IsHarm || reading.Entry.IsMeans && killed)) continue;
            if (!harm && figures.Count > first) break;
            if (IsRead(first, reading.Entry.Measure)) continue;
            if (reading.Entry.IsMeans) means.Add(figures.Count);
            Figure figure = Make(found, reading);
            if (IsEither(reading))
            {
                figures.Add(WithMeasure(figure, "affected"));
                return;
            }
            figures.Add(figure);
        }
    }

    private bool IsRead(int first, string measure)
    {
        for (int i = first; i < figures.Count; i++)
            if (figures[i].Measure == measure) return true;
        return false;
    }

    private bool HasHarm()
    {
        foreach (Reading reading in readings)
            if (reading.Entry.IsHarm && reading.Entry.Slot is not MeasureSlot.Among) return true;
        return false;
    }

    /// <summary>Takes out measures that the counted noun does not allow: "captured three villages" abducts nobody.</summary>
    private void Filter(in Counted found)
    {
        bool isWhole = found.Noun >= 0 && IsWholeOfPart(found.Quantity);
        for (int i = readings.Count - 1; i >= 0; i--)
        {
            Reading reading = readings[i];
            bool allowed = (reading.Entry.Unit != "person" || AllowsPerson(found, reading.Entry)) && !(isWhole && !IsSaidOf(reading.Token, found.Noun));
            if (reading.Entry.Unit != "person" && found.Noun >= 0) allowed = Kind(found.Noun) != CountedKind.Person;
            if (found.Quantity.Kind == QuantityKind.Article || found.Quantity.IsZero && found.Quantity.NumberEnd == found.Quantity.NumberFirst + 1) allowed &= reading.Entry.IsHarm && reading.Entry.Slot is not MeasureSlot.Among;
            if (reading.Entry.Pos == 'v' && IsClaimed(reading.Token, found)) allowed = false;
            // "none of them survived": who all of them were is not said by "none".
            if (IsAttempt(reading) || reading.Entry.Slot == MeasureSlot.Denied && found.Quantity.IsZero) allowed = false;
            if (reading.Entry.Pos == 'v' && (graph.Denied[reading.Token] && !IsReported(reading.Token) && reading.Entry.Slot != MeasureSlot.Denied && !found.Quantity.IsZero || graph.Modality[reading.Token] == Modality.Conditional)) allowed = false;
            if (!allowed) readings.RemoveAt(i);
        }
    }

    /// <summary>"denied reports that two had been killed": what reports tell is counted, and who denies it stands with it.</summary>
    private bool IsReported(int verb)
    {
        if (document.Relation[verb] != Relation.Acl || document.Head[verb] is not (>= 0 and var noun) || document.Upos[noun] != Upos.Noun) return false;
        for (int c = noun + 1; c < verb; c++)
            if (document.Head[c] == verb && document.Relation[c] == Relation.Mark) return true;
        return false;
    }

    private bool AllowsPerson(in Counted found, MeasureEntry entry)
    {
        if (found.Noun < 0 || entry.Slot is MeasureSlot.Count or MeasureSlot.Among) return found.Noun >= 0 || !entry.IsBroad || found.Quantity.NumberEnd > 0;
        return Kind(found.Noun) switch
        {
            CountedKind.Person => true,
            CountedKind.Thing or CountedKind.Never => false,
            _ => !entry.IsBroad && (document.Xpos[found.Noun] is Xpos.NNS or Xpos.NNPS or Xpos.NNP || document.Upos[found.Noun] is Upos.Num or Upos.Pron or Upos.Adj) || entry.Slot == MeasureSlot.Count,
        };
    }

    private CountedKind Kind(int noun)
    {
        CountedKind kind = lexicon.Counted(document.Lemma[noun]);
        if (kind == CountedKind.Unknown) kind = lexicon.Counted(document.Lower[noun]);
        if (kind != CountedKind.Unknown) return kind;
        if (document.Upos[noun] == Upos.Pron || HasAgeBefore(noun)) return CountedKind.Person;
        return actors.At(noun) is { Use: NameUse.Agent or NameUse.Demonym or NameUse.Office or NameUse.Person or NameUse.Surname } or { Kind: "ethnic" or "religious" or "population" } ? CountedKind.Person : CountedKind.Unknown;
    }

    private bool IsInSentence(int t) => t >= sentenceFirst && t < sentenceEnd;

    private bool Governs(int above, int t)
    {
        for (int i = 0; i < 64 && t >= 0; i++, t = document.Head[t])
            if (t == above) return true;
        return false;
    }

    /// <summary>"did not say how many": a question that a negated or doubting word governs.</summary>
    private bool IsAsked(in Quantity quantity)
    {
        int t = document.Head[quantity.NumberEnd - 1];
        for (int i = 0; i < 64 && t >= 0; i++, t = graph.Governor[t])
            if (graph.Denied[t]) return true;
        return false;
    }
}
