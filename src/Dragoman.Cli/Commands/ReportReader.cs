using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary>Reads one report.</summary>
internal delegate ReportReading ReportReader(SourceText source, ReadingOptions options);
