using System.Globalization;

namespace Dragoman.Knowledge.Dictionaries;

/// <summary>Reads actor files in the PETRARCH format (Schrodt, Beieler and Idris 2014): first names, further names behind <c>+</c>, codes in brackets with bounds in days.</summary>
public sealed class ActorDictionary(List<DictionaryFault> faults)
{
    private const string NoCode = "---";
    private readonly List<DictionaryActor> actors = [];
    private string file = "";
    private int line;

    /// <summary>The actors of a file in their order; what cannot be read is added to the faults.</summary>
    public List<DictionaryActor> Run(string path)
    {
        file = path;
        actors.Clear();
        foreach ((int number, string text) in DictionaryText.Lines(path, '#', ';'))
        {
            line = number;
            Read(text);
        }
        foreach (DictionaryActor actor in actors)
            if (actor.Codes.Count == 0) faults.Add(new DictionaryFault(file, actor.Line, $"{actor.Names[0]} has no code"));
        return actors.FindAll(actor => actor.Codes.Count > 0);
    }

    private void Read(string text)
    {
        bool further = text[0] == '+';
        int bracket = text.IndexOf('[');
        string name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (further) name = name[1..].Trim();
        if (name.Length == 0 && further || name.Length == 0 && actors.Count == 0)
        {
            Fault(further ? "a name is expected behind +" : "a code stands before the first name");
            return;
        }
        if (name.Length > 0 && name.Trim('_', ' ', '\t').Length == 0 || name.AsSpan().ContainsAny("[]{}"))
        {
            Fault($"'{name}' is no name");
            return;
        }
        if (name.Length > 0 && !further) actors.Add(new DictionaryActor(file, line));
        else if (actors.Count == 0) actors.Add(new DictionaryActor(file, line));
        if (name.Length > 0) actors[^1].Names.Add(name);
        if (bracket >= 0) ReadCodes(text[bracket..]);
    }

    private void ReadCodes(string text)
    {
        for (int start = text.IndexOf('['); start >= 0; start = text.IndexOf('[', start + 1))
        {
            int end = text.IndexOf(']', start);
            if (end < 0)
            {
                Fault("a bracket is not closed");
                return;
            }
            ReadCode(text[(start + 1)..end].Trim());
        }
    }

    private void ReadCode(string text)
    {
        int blank = text.IndexOfAny([' ', '\t', '<', '>']);
        string code = blank < 0 ? text : text[..blank];
        if (code.Length == 0 || code == NoCode)
        {
            Fault($"[{text}] names nobody");
            return;
        }
        string bound = blank < 0 ? "" : text[blank..].Replace(" ", "").Replace("\t", "");
        if (Bounds(bound) is var (from, to)) actors[^1].Codes.Add(new DatedCode(code, from, to, line));
        else Fault($"[{text}]: dates are written as >YYYYMMDD, <YYYYMMDD or YYYYMMDD-YYYYMMDD, with or without the century");
    }

    private static (DateOnly From, DateOnly To)? Bounds(string text)
    {
        if (text.Length == 0) return (DateOnly.MinValue, DateOnly.MaxValue);
        // "<19700101>": a second sign closes what the first has opened.
        if (text[0] == '<') return Day(text[1..].TrimEnd('>')) is { } until ? (DateOnly.MinValue, until) : null;
        if (text[0] == '>') return Day(text[1..]) is { } since ? (since, DateOnly.MaxValue) : null;
        int dash = text.IndexOf('-');
        return dash > 0 && Day(text[..dash]) is { } from && Day(text[(dash + 1)..]) is { } to && from <= to ? (from, to) : null;
    }

    private static DateOnly? Day(string digits)
    {
        if (digits.Length == 6 && int.TryParse(digits[..2], out int year)) digits = (year > 30 ? "19" : "20") + digits;
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    private void Fault(string reason) => faults.Add(new DictionaryFault(file, line, reason));
}
