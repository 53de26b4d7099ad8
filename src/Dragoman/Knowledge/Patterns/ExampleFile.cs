namespace Dragoman.Knowledge.Patterns;

/// <summary>Reads the example language: a header, example sentences with marks, <c>also:</c> and <c>not:</c> lines.</summary>
public static class ExampleFile
{
    private const string Also = "also:";
    private const string Not = "not:";

    /// <summary>The rules of a file, in order.</summary>
    /// <exception cref="KnowledgeException">A line has another shape; the message tells what was expected.</exception>
    public static List<ExampleRule> Read(string file)
    {
        var rules = new List<ExampleRule>();
        ExampleRule? rule = null;
        Example? last = null;
        int number = 0;
        foreach (string line in System.IO.File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                rules.Add(rule = Header(file, number, line));
                last = null;
                continue;
            }
            if (rule is null) throw new KnowledgeException(file, number, "expected a header (TYPE rule=NAME) before the first example");
            string text = line.Trim();
            if (text.StartsWith(Also, StringComparison.Ordinal))
            {
                if (last is null) throw new KnowledgeException(file, number, "expected an example before also:");
                foreach (string words in text[Also.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    rule.Examples.Add(Substitute(last, words, number));
            }
            else if (text.StartsWith(Not, StringComparison.Ordinal)) rule.CounterExamples.Add(new CounterExample(text[Not.Length..].Trim(), number));
            else rule.Examples.Add(last = Marked(file, number, text));
        }
        return rules;
    }

    private static ExampleRule Header(string file, int line, string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new Dictionary<string, string>();
        foreach (string part in parts.AsSpan(1))
        {
            int equals = part.IndexOf('=');
            string key = equals > 0 ? part[..equals] : "";
            if (key is not ("mode" or "cameo" or "contexts" or "rule" or "stance" or "polarity" or "actor" or "recipient"))
                throw new KnowledgeException(file, line, $"expected mode=, cameo=, contexts=, actor=, recipient=, stance=, polarity= or rule=, found '{part}'");
            if (!values.TryAdd(key, part[(equals + 1)..])) throw new KnowledgeException(file, line, $"{key}= stands twice");
        }
        if (!values.TryGetValue("rule", out string? name)) throw new KnowledgeException(file, line, "expected rule=NAME in the header");
        return new ExampleRule
        {
            Type = parts[0],
            Id = $"{parts[0].ToLowerInvariant()}/{name}",
            Mode = values.GetValueOrDefault("mode"),
            Cameo = values.GetValueOrDefault("cameo"),
            Contexts = values.TryGetValue("contexts", out string? contexts) ? contexts.Split(',') : [],
            ActorDemand = Demand(file, line, values.GetValueOrDefault("actor")),
            RecipientDemand = Demand(file, line, values.GetValueOrDefault("recipient")),
            Stance = values.GetValueOrDefault("stance"),
            Denied = values.GetValueOrDefault("polarity") == "denied",
            File = file,
            Line = line,
        };
    }

    private static RoleDemand Demand(string file, int line, string? value) => value switch
    {
        null => RoleDemand.None,
        "official" => RoleDemand.Official,
        "land" => RoleDemand.Land,
        "people" => RoleDemand.People,
        _ => throw new KnowledgeException(file, line, $"expected official, land or people, found '{value}'"),
    };

    private static Example Marked(string file, int line, string text)
    {
        var plain = new System.Text.StringBuilder();
        var marks = new List<Mark>();
        for (int i = 0; i < text.Length; i++)
        {
            char close = text[i] switch { '[' => ']', '<' => '>', '{' => '}', '*' => '*', _ => '\0' };
            if (close == '\0')
            {
                if (text[i] is ']' or '>' or '}') throw new KnowledgeException(file, line, $"'{text[i]}' closes no mark");
                plain.Append(text[i]);
                continue;
            }
            int end = text.IndexOf(close, i + 1);
            if (end < 0) throw new KnowledgeException(file, line, $"expected '{close}' after '{text[i..Math.Min(text.Length, i + 20)]}'");
            string inside = text[(i + 1)..end];
            string? wordClass = null;
            if (inside.StartsWith('@'))
            {
                int blank = inside.IndexOf(' ');
                if (blank < 0) throw new KnowledgeException(file, line, $"expected a word after the class '{inside}'");
                (wordClass, inside) = (inside[1..blank], inside[(blank + 1)..]);
            }
            MarkKind kind = text[i] switch { '[' => MarkKind.Actor, '<' => MarkKind.Recipient, '{' => MarkKind.Theme, _ => MarkKind.Trigger };
            marks.Add(new Mark(kind, plain.Length, plain.Length + inside.Length, wordClass));
            plain.Append(inside);
            i = end;
        }
        if (!marks.Exists(mark => mark.Kind == MarkKind.Trigger)) throw new KnowledgeException(file, line, "expected a *trigger*");
        if (!marks.Exists(mark => mark.Kind is MarkKind.Actor or MarkKind.Recipient)) throw new KnowledgeException(file, line, "expected an [actor] or a <recipient>");
        return new Example(plain.ToString(), marks, line);
    }

    /// <summary>The example with other trigger words.</summary>
    private static Example Substitute(Example example, string words, int line)
    {
        int index = 0;
        while (example.Marks[index].Kind != MarkKind.Trigger) index++;
        Mark trigger = example.Marks[index];
        int shift = words.Length - (trigger.End - trigger.Start);
        var marks = new List<Mark>(example.Marks.Count);
        foreach (Mark mark in example.Marks)
        {
            if (mark == trigger) marks.Add(new Mark(MarkKind.Trigger, mark.Start, mark.End + shift, Class: null));
            else marks.Add(mark.Start > trigger.Start ? mark with { Start = mark.Start + shift, End = mark.End + shift } : mark);
        }
        return new Example(string.Concat(example.Text.AsSpan(0, trigger.Start), words, example.Text.AsSpan(trigger.End)), marks, line);
    }
}
