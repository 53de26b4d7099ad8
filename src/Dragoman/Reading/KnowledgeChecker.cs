using Dragoman.Knowledge.Patterns;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A line of an example file that does not do what it says.</summary>
/// <param name="Expected">What the file demands, in words.</param>
/// <param name="Found">What the reader made of it, in words.</param>
public sealed record KnowledgeFault(string File, int Line, string Expected, string Found);

/// <summary>Runs every example of the knowledge through the reader: each must code to its own category, each <c>not:</c> line to nothing.</summary>
public sealed class KnowledgeChecker(Reader reader)
{
    private static readonly ReadingOptions NoDate = new();
    private readonly List<KnowledgeFault> faults = [];

    /// <summary>Number of examples and <c>not:</c> lines that were run.</summary>
    public int Count { get; private set; }

    /// <summary>The faults, in the order of the files and lines.</summary>
    /// <param name="directory">The folder <c>knowledge</c>.</param>
    public IReadOnlyList<KnowledgeFault> Run(string directory)
    {
        (Count, int before) = (0, faults.Count);
        faults.RemoveRange(0, before);
        // A user's own examples may lie in the folder itself.
        foreach (string folder in (string[])["", "events", "positions"])
        {
            string path = Path.Combine(directory, folder);
            if (!Directory.Exists(path)) continue;
            foreach (string file in Directory.GetFiles(path, "*.examples").Order(StringComparer.Ordinal))
                foreach (ExampleRule rule in ExampleFile.Read(file)) Check(rule);
        }
        return faults;
    }

    private void Check(ExampleRule rule)
    {
        bool position = rule.Stance is not null;
        foreach (Example example in rule.Examples)
        {
            Count++;
            // A stance without an actor is the speaker's: somebody must say it.
            string text = position && !Has(example, MarkKind.Actor) ? $"Canada said that {example.Text}" : example.Text;
            ReportAnalysis found = reader.Analyse(SourceText.FromString(text), NoDate);
            string? fault = position ? CheckPosition(rule, found) : CheckEvent(rule, example, found);
            if (fault is not null) faults.Add(new KnowledgeFault(rule.File, example.Line, $"{rule.Id} from “{example.Text}”", fault));
        }
        foreach (CounterExample counter in rule.CounterExamples)
        {
            Count++;
            ReportAnalysis found = reader.Analyse(SourceText.FromString(counter.Text), NoDate);
            if (position ? found.Positions.Count > 0 : found.Events.Count > 0)
                faults.Add(new KnowledgeFault(rule.File, counter.Line, $"nothing from “{counter.Text}”", position ? found.Positions[0].Rule.Id : Describe(found.Events[0])));
        }
    }

    private static string? CheckPosition(ExampleRule rule, ReportAnalysis found)
    {
        foreach (Position position in found.Positions)
            if (position.Rule.Stance == rule.Stance) return null;
        return found.Positions.Count > 0 ? found.Positions[0].Rule.Id : "no position";
    }

    /// <summary>The event at the trigger must be of the rule's type and mode, and its marked actors and recipients must be filled.</summary>
    private static string? CheckEvent(ExampleRule rule, Example example, ReportAnalysis found)
    {
        Event? best = null;
        foreach (Event item in found.Events)
        {
            if (item.Rule.Id == rule.Id && Roles(item, example) is null) return null;
            if (best is null || item.Rule.Id == rule.Id) best = item;
        }
        if (best is null) return "no event";
        return best.Rule.Id == rule.Id ? Roles(best, example) : Describe(best);
    }

    private static string? Roles(Event item, Example example)
    {
        if (Has(example, MarkKind.Actor) && item.Actors.Count == 0) return $"{item.Rule.Id} without an actor";
        return Has(example, MarkKind.Recipient) && item.Recipients.Count == 0 ? $"{item.Rule.Id} without a recipient" : null;
    }

    private static bool Has(Example example, MarkKind kind)
    {
        foreach (Mark mark in example.Marks)
            if (mark.Kind == kind) return true;
        return false;
    }

    private static string Describe(Event item) => $"{item.Rule.Id} by line {item.Pattern.Line} of {Path.GetFileName(item.Rule.File)}";
}
