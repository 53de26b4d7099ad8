using Dragoman.Reading;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict coref IN.jsonl</c>: who is the same within a report, as the scorer for coreference reads it.</summary>
internal static class PredictCoreference
{
    /// <summary>Reads reports (<c>id</c>, <c>text</c>, <c>date</c> where known), writes <c>id</c>, <c>doc</c> and <c>mentions</c>; offsets count code points. A mention is the whole phrase where a name stands in it, else its head noun, the shortest span by which the scorer knows it; <c>reason</c> says why it was linked to an earlier one.</summary>
    public static int Run(FileInfo input)
    {
        Reader reader = DataFolders.LoadReader();
        var finder = new CoreferenceFinder(reader.Knowledge.Actors, CoreferenceWords.Load(Path.Combine(DataFolders.Knowledge, "actors")));
        var found = new List<CoreferenceMention>();
        PredictReports.Run(input, (source, options, json) =>
        {
            found.Clear();
            finder.Run(reader.Analyse(source, options), found);
            json.WriteStartArray("mentions");
            foreach (CoreferenceMention mention in found)
            {
                json.WriteStartObject();
                PredictReports.WriteSpan(json, source.Text, mention.Span);
                json.WriteNumber("cluster", mention.Cluster);
                if (mention.Reason != CoreferenceReason.None) json.WriteString("reason", mention.Reason.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
        return 0;
    }
}
