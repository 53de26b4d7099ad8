using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Where actors stand, by example; "unlike the US" gives the position of the one contrasted, turned round.</summary>
public sealed class PositionReader(PatternSet patterns, PatternMatcher matcher, PropositionLexicon propositions)
{
    /// <summary>Most tokens of a matter that the tree may add to a phrase.</summary>
    private const int LongestMatter = 14;

    private readonly PatternMatch match = new();
    private readonly List<Actor> holders = [];
    private readonly List<Actor> objects = [];
    private readonly HashSet<int> consumed = [];

    /// <summary>Adds the positions of a report to a list, in the order of the text.</summary>
    public void Run(Document document, PropositionGraph graph, ActorTable actors, ActorResolver resolver, List<TimeMention> times, List<Statement> statements, List<Position> positions)
    {
        consumed.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
            // "withdrew its recognition of": the noun is said with the verb.
            if (consumed.Contains(t) || !matcher.Run(document, graph, patterns, t, match) || match.Recipients.Count == 0) continue;
            foreach (int token in match.Themes) consumed.Add(token);
            foreach (int token in match.Trigger) consumed.Add(token);
            if (graph.Modality[t] is not (Modality.Actual or Modality.Ongoing)) continue;
            holders.Clear();
            foreach (int token in match.Actors) actors.Collect(token, holders);
            if (match.Actors.Count == 0 && IsActorless(match.Pattern!)) AddSpeakers(statements, t);
            holders.RemoveAll(holder => !holder.HasCode || holder.IsPlace);
            if (holders.Count == 0) continue;
            // "rejected a Greek demand": the demand was made.
            if (!graph.Clausal[t] && graph.Denied[t] && graph.Governor[t] is >= 0 and var above && graph.Clausal[above] && !graph.Denied[above]) continue;
            bool denied = graph.Denied[t] != patterns.Rules[match.Pattern!.Rule].Denied && !match.Pattern.Negated;
            // Where several words fill the place of the object, the theme is one of them and no object.
            match.Recipients.RemoveAll(match.Themes.Contains);
            int anchor = t;
            if (patterns.Rules[match.Pattern.Rule].Stance == "calls-for") match.Recipients.RemoveAll(token => graph.Argument(anchor, Role.Patient) == token && (actors.At(token) is not null || graph.Has(anchor, Role.Infinitive)));
            match.Recipients.RemoveAll(token => document.Upos[token] == Upos.Verb && document.Relation[token] == Relation.Conj);
            // "insisted on Tuesday that": a day is no matter.
            match.Recipients.RemoveAll(token => times.Exists(time => token >= time.FirstToken && token < time.EndToken));
            foreach (int token in match.Recipients) Add(document, graph, actors, resolver, t, token, denied, positions);
        }
    }

    /// <summary>True where the example names nobody who holds the position.</summary>
    private static bool IsActorless(Pattern pattern) => !Array.Exists(pattern.Slots, slot => slot.Kind == MarkKind.Actor);

    /// <summary>"The group is a terrorist organisation": whoever says so holds it to be one.</summary>
    private void AddSpeakers(List<Statement> statements, int token)
    {
        Statement? innermost = null;
        foreach (Statement statement in statements)
            if (statement.Says(token) && (innermost is null || statement.Within == innermost)) innermost = statement;
        if (innermost is not null) holders.AddRange(innermost.Speakers);
    }

    private void Add(Document document, PropositionGraph graph, ActorTable actors, ActorResolver resolver, int anchor, int token, bool denied, List<Position> positions)
    {
        objects.Clear();
        actors.Collect(token, objects);
        (int first, int end) = resolver.Phrase(token);
        if (graph.Clausal[token]) (first, end) = (graph.First[token], graph.End[token]);
        else if (graph.End[token] - first <= LongestMatter) end = Math.Max(end, graph.End[token]);
        end = WithPlace(document, graph, anchor, end);
        end = BeforeConjunct(document, anchor, first, end);
        ExampleRule rule = patterns.Rules[match.Pattern!.Rule];
        if (rule.Stance == "considers") end = WithJudgement(graph, end);
        while (end - 1 > first && document.Upos[end - 1] == Upos.Punct) end--;
        var evidence = document.SpanOf(Math.Max(graph.First[anchor], document.SentenceStart[document.SentenceOf[anchor]]), graph.End[anchor]);
        foreach (Actor holder in holders)
        {
            if (objects.Contains(holder)) continue;
            // "Israel considers Jerusalem its capital": the city is a matter, it does not stand for the holder's own government.
            if (document.Entity[token] == EntityKind.Place && objects.Exists(item => item.Country is not null && item.Country == holder.Country && item.Group == holder.Group)) objects.Clear();
            positions.Add(Make(rule, holder, denied, anchor, evidence, document.SpanOf(first, end)));
        }
        AddContrasted(graph, actors, anchor, rule, denied, anchor, evidence, document.SpanOf(first, end), positions);
        // The contrast stands in the first of coordinated clauses and does not reach the others.
        if (document.Relation[anchor] == Relation.Conj) return;
        foreach (int holder in match.Actors) AddContrasted(graph, actors, holder, rule, denied, anchor, evidence, document.SpanOf(first, end), positions);
    }

    /// <summary>"called the sanctions illegal", "regards the vote as a farce": what the matter is held to be stands behind it.</summary>
    private int WithJudgement(PropositionGraph graph, int end)
    {
        foreach (int theme in match.Themes)
            if (theme >= end && theme - end <= LongestMatter && graph.End[theme] - end <= LongestMatter) end = graph.End[theme];
        return end;
    }

    /// <summary>"welcomed the release and called on the rebels": a verb of the same tense behind a conjunction is no part of the object.</summary>
    private static int BeforeConjunct(Document document, int anchor, int first, int end)
    {
        for (int t = first + 1; t + 1 < end; t++)
            if (document.Xpos[t] == Xpos.CC && document.Upos[t + 1] == Upos.Verb && document.Xpos[t + 1] == document.Xpos[anchor]) return t;
        return end;
    }

    /// <summary>"Chile, unlike Peru, does not recognise": Peru does.</summary>
    /// <summary>"condemned the coup | in Gabon": the place right behind a matter is its own, though the parser hangs it on the verb.</summary>
    private static int WithPlace(Document document, PropositionGraph graph, int anchor, int end)
    {
        if (end >= document.TokenCount || document.Relation[end] != Relation.Case) return end;
        int place = document.Head[end];
        bool own = document.Relation[place] == Relation.Obl && document.Head[place] == anchor && graph.First[place] == end && document.Entity[place] == EntityKind.Place;
        return own ? graph.End[place] : end;
    }

    private void AddContrasted(PropositionGraph graph, ActorTable actors, int node, ExampleRule rule, bool denied, int anchor, TextSpan evidence, TextSpan matter, List<Position> positions)
    {
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) != Role.Oblique || propositions.Function(graph.PrepositionOf(e)) != FunctionWord.Contrast || actors.At(graph.TargetOf(e)) is not { } other) continue;
            positions.Add(Make(rule, other, !denied, anchor, evidence, matter));
        }
    }

    private Position Make(ExampleRule rule, Actor holder, bool denied, int anchor, TextSpan evidence, TextSpan matter) => new()
    {
        Rule = rule,
        Holder = holder,
        Object = objects.Count > 0 ? objects[0] : null,
        Matter = objects.Count > 0 ? null : matter,
        Denied = denied,
        Anchor = anchor,
        Evidence = evidence,
    };
}
