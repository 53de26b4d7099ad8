namespace Dragoman.Cli.Commands.Incidents;

/// <summary>One MUC-4 template: what fills its slots.</summary>
internal sealed class Incident(IncidentKind kind)
{
    public IncidentKind Kind { get; } = kind;

    public Fillers Individuals { get; } = new();

    public Fillers Organisations { get; } = new();

    public Fillers Targets { get; } = new();

    public Fillers Victims { get; } = new();

    public Fillers Weapons { get; } = new();

    /// <summary>True where rebels without a name did it.</summary>
    public bool HasRebels { get; set; }
}
