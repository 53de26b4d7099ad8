using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What the stages have found in one report, before it becomes a record.</summary>
public sealed class ReportAnalysis(WordTable shared)
{
    public Document Document { get; } = new(shared);

    public PropositionGraph Propositions { get; } = new();

    public NameTable Names { get; } = new();

    public ActorTable Actors { get; } = new();

    public List<TimeMention> Times { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<Event> Events { get; } = [];

    public List<Figure> Figures { get; } = [];

    public List<Position> Positions { get; } = [];

    /// <summary>Day of publication, given or read from the report.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>What the report is about as a whole.</summary>
    public Topic Topic { get; set; }

    /// <summary>Empties the lists for the next report; the stages empty their own tables.</summary>
    public void Reset()
    {
        Times.Clear();
        Statements.Clear();
        Events.Clear();
        Figures.Clear();
        Positions.Clear();
        Published = null;
        Topic = Topic.Affairs;
    }
}
