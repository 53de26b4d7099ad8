using System.Text.Json;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary><c>dragoman predict muc IN.jsonl</c>: incidents as MUC-4 templates, from the violent events of each report.</summary>
internal static class PredictIncidents
{
    /// <summary>Reads reports (<c>id</c>, <c>text</c>, <c>date</c> where known), writes <c>id</c>, <c>doc</c> and <c>templates</c>. A filler is a list of one wording.</summary>
    public static int Run(FileInfo input)
    {
        Reader reader = DataFolders.LoadReader();
        IncidentReader incidents = IncidentReader.Create(reader, DataFolders.Knowledge);
        var found = new List<Incident>();
        PredictReports.Run(input, (source, options, json) =>
        {
            found.Clear();
            incidents.Run(reader.Analyse(source, options), found);
            json.WriteStartArray("templates");
            foreach (Incident incident in found) Write(json, incident);
            json.WriteEndArray();
        });
        return 0;
    }

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("incident_type", incident.Kind.ToString().ToLowerInvariant());
        Write(json, "perp_individual", incident.Individuals);
        Write(json, "perp_organization", incident.Organisations);
        Write(json, "target", incident.Targets);
        Write(json, "victim", incident.Victims);
        Write(json, "weapon", incident.Weapons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Fillers fillers)
    {
        json.WriteStartArray(name);
        foreach (string filler in fillers)
        {
            json.WriteStartArray();
            json.WriteStringValue(filler);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
