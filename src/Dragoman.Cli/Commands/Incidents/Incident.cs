namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Kind of an incident in MUC-4, by the name that its templates have.</summary>
internal enum IncidentKind
{
    Attack,
    Bombing,
    Kidnapping,
}

/// <summary>One MUC-4 template: what fills its slots, each filler once, in the order of the text.</summary>
internal sealed class Incident(IncidentKind kind)
{
    public IncidentKind Kind { get; } = kind;

    public Fillers Individuals { get; } = new();

    public Fillers Organisations { get; } = new();

    public Fillers Targets { get; } = new();

    public Fillers Victims { get; } = new();

    public Fillers Weapons { get; } = new();
}

/// <summary>The fillers of one slot, known by a key: what has the same key is the same filler, and its longest wording stands for it.</summary>
internal sealed class Fillers
{
    private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Items { get; } = [];

    public void Add(string key, string wording)
    {
        if (!known.TryAdd(key, Items.Count))
        {
            int at = known[key];
            if (wording.Length > Items[at].Length) Items[at] = wording;
        }
        else Items.Add(wording);
    }
}
