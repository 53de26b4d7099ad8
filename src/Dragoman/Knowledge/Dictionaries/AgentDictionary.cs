namespace Dragoman.Knowledge.Dictionaries;

/// <summary>Reads agent files in the PETRARCH format: a noun, an irregular plural in braces, a code that goes behind (<c>[~GOV]</c>) or before (<c>[IGO~]</c>) that of the owner; sets of words between exclamation marks.</summary>
public sealed class AgentDictionary(List<DictionaryFault> faults)
{
    private readonly Dictionary<string, string[]> sets = [];
    private readonly List<DictionaryAgent> agents = [];
    private string file = "";
    private int line;

    /// <summary>The agents of a file in their order; what cannot be read is added to the faults.</summary>
    public List<DictionaryAgent> Run(string path)
    {
        file = path;
        sets.Clear();
        agents.Clear();
        foreach ((int number, string text) in DictionaryText.Lines(path, '#'))
        {
            line = number;
            Read(text.Trim());
        }
        return agents;
    }

    private void Read(string text)
    {
        int equals = text.IndexOf('=');
        if (text[0] == '!' && equals > 0)
        {
            sets[text[..equals].Trim()] = text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return;
        }
        int open = text.IndexOf('['), close = open < 0 ? -1 : text.IndexOf(']', open);
        if (close < 0)
        {
            faults.Add(new DictionaryFault(file, line, $"a code in brackets is expected: {text}"));
            return;
        }
        string code = text[(open + 1)..close].Trim();
        if (!code.StartsWith('~') && !code.EndsWith('~'))
        {
            faults.Add(new DictionaryFault(file, line, $"[{code}]: the code of an agent has ~ before it or behind it"));
            return;
        }
        string phrase = text[..open];
        string? plural = null;
        if (phrase.IndexOf('{') is var brace and >= 0)
        {
            int end = phrase.IndexOf('}', brace);
            if (end < 0)
            {
                faults.Add(new DictionaryFault(file, line, "a brace is not closed"));
                return;
            }
            plural = phrase[(brace + 1)..end].Trim();
            phrase = phrase[..brace];
        }
        Add(phrase.Trim(), plural, code.Trim('~'));
    }

    /// <summary>A set gives one phrase for each of its words; <c>{}</c> and a final <c>_</c> say that there is no plural.</summary>
    private void Add(string phrase, string? plural, string code)
    {
        var phrases = new List<string>();
        int first = phrase.IndexOf('!');
        int second = first < 0 ? -1 : phrase.IndexOf('!', first + 1);
        if (first >= 0 && (second < 0 || !sets.ContainsKey(phrase[first..(second + 1)])))
        {
            faults.Add(new DictionaryFault(file, line, $"{phrase} names a set that is not defined before it"));
            return;
        }
        if (second > 0)
            foreach (string member in sets[phrase[first..(second + 1)]]) phrases.Add(phrase[..first] + member + phrase[(second + 1)..]);
        else
        {
            phrases.Add(phrase);
            if (plural is null && !phrase.EndsWith('_')) phrases.Add(Regular(phrase));
            else if (plural is { Length: > 0 })
                phrases.AddRange(plural.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
        }
        agents.Add(new DictionaryAgent(file, line, phrases, code));
    }

    private static string Regular(string phrase) =>
        phrase.EndsWith('Y') ? phrase[..^1] + "IES" : phrase.EndsWith("SS") ? phrase + "ES" : phrase + "S";
}
