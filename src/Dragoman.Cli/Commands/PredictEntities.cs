using Dragoman.Reading;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict entities IN.jsonl</c>: names and their kinds, in the form of the benchmark rows.</summary>
internal static class PredictEntities
{
    /// <summary>Reads reports (<c>id</c>, <c>text</c>, <c>date</c> where known), writes <c>id</c>, <c>doc</c> and <c>named_entities</c> with the whole phrase of each name; offsets count code points.</summary>
    public static int Run(FileInfo input)
    {
        Reader reader = DataFolders.LoadReader();
        var finder = new NamedEntityFinder(reader.Knowledge.Actors, CoreferenceWords.Load(Path.Combine(DataFolders.Knowledge, "actors")));
        var found = new List<NamedEntity>();
        PredictReports.Run(input, (source, options, json) =>
        {
            found.Clear();
            finder.Run(reader.Analyse(source, options), found);
            json.WriteStartArray("named_entities");
            foreach (NamedEntity entity in found)
            {
                json.WriteStartObject();
                PredictReports.WriteSpan(json, source.Text, entity.Span);
                json.WriteString("type", entity.Type);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
        return 0;
    }
}
