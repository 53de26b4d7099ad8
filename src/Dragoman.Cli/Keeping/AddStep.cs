using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary>What was done with one input.</summary>
/// <param name="Origin">Where it was read from.</param>
/// <param name="ReportId">Id of the report, null where it could not be read.</param>
/// <param name="Outcome">What the store did, null where the report could not be read.</param>
/// <param name="Fault">Why it could not be read, null where it could.</param>
internal sealed record AddStep(string Origin, string? ReportId, AddOutcome? Outcome, string? Fault);
