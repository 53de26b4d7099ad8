using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Events: type, codes and scores from the ontology, contexts, theme, confidence.</summary>
public sealed partial class RecordBuilder
{
    /// <summary>The events of the record made last, in the order of their ids.</summary>
    public IReadOnlyList<Event> Events => events;

    private EventRecord Event(Event item, int number)
    {
        EventType? type = ontology.Find(item.Rule.Type, item.Rule.Mode) ?? ontology.Find(item.Rule.Type, null);
        string? cameo = item.Rule.Cameo ?? type?.Cameo;
        int theme = item.Theme;
        return new EventRecord
        {
            Id = $"e{number + 1}",
            Type = item.Rule.Type,
            Mode = item.Rule.Mode,
            Contexts = Contexts(item),
            Cameo = cameo,
            Goldstein = ontology.Goldstein(cameo) ?? type?.Goldstein,
            Quad = type?.Quad,
            Actors = Ids(item.Actors),
            Recipients = Ids(item.Recipients),
            Polarity = item.Denied ? "denied" : "affirmed",
            Modality = item.Modality.ToString().ToLowerInvariant(),
            Time = TimeOf(item.Anchor),
            Place = places.Of(item.Anchor),
            Theme = theme >= 0 ? ThemeText(theme, item) : null,
            ThemeEvent = theme >= 0 && index.ThemeEvent(theme, number) is >= 0 and var named ? $"e{named + 1}" : null,
            Figures = figuresOfEvents[number],
            Statement = index.VoiceAt(item.Anchor) is { } statement ? statementIds[statement] : null,
            Evidence = [.. item.Evidence],
            Trigger = TriggerSpan(item),
            Rule = item.Rule.Id,
            Confidence = Confidence(item),
        };
    }

    private TextSpan TriggerSpan(Event item)
    {
        (int first, int end) = (item.Anchor, item.Anchor + 1);
        foreach (int token in item.Trigger)
            if (Math.Abs(token - item.Anchor) <= 4) (first, end) = (Math.Min(first, token), Math.Max(end, token + 1));
        return document.SpanOf(first, end);
    }

    private string? ThemeText(int theme, Event item)
    {
        (int first, int end) = (analysis.Propositions.First[theme], analysis.Propositions.End[theme]);
        if (first <= item.Anchor && item.Anchor < end) return null;
        while (first < end - 1 && document.Upos[first] is Upos.Part or Upos.Sconj or Upos.Punct or Upos.Det) first++;
        while (end - 1 > first && document.Upos[end - 1] == Upos.Punct) end--;
        TextSpan span = document.SpanOf(first, end);
        return document.Reading.Source.Text[span.Start..span.End];
    }

    private List<string> Contexts(Event item)
    {
        var result = new List<string>(item.Rule.Contexts);
        int sentence = document.SentenceOf[item.Anchor];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
        {
            if (ontology.ContextsOf(document.Lemma[t]) is not { } list) continue;
            foreach ((int modifier, int context) in list)
                if ((modifier < 0 || t > 0 && document.Lower[t - 1] == modifier) && !result.Contains(ontology.Contexts[context])) result.Add(ontology.Contexts[context]);
        }
        return result;
    }

    /// <summary>How often such an event is right, from the development half of the PLOVER gold standard (benchmarks/confidence.py prints the table).</summary>
    /// <remarks>A pattern that demands one word alone is right in about every second case, one that demands more in four of five; an event of which only one side has a code is less sure.</remarks>
    private static double Confidence(Event item)
    {
        double confidence = 0.45 + 0.35 * Math.Clamp((item.Score - 1) / 0.8, 0, 1);
        bool actor = item.Actors.Exists(actor => actor.HasCode), recipient = item.Recipients.Exists(actor => actor.HasCode);
        confidence += actor && recipient ? 0.02 : -0.12;
        if (item.Actors.Exists(actor => actor.CountryInherited) || item.Recipients.Exists(actor => actor.CountryInherited)) confidence -= 0.05;
        return Math.Clamp(confidence, 0.05, 0.95);
    }
}
