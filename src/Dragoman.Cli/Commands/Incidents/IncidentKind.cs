namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Kinds of incident that are told apart; in lower case they are the names of MUC-4.</summary>
internal enum IncidentKind
{
    Attack,
    Bombing,
    Kidnapping,
}
