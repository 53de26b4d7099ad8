using System.Security.Cryptography;
using System.Text;
using Dragoman.Formats.Coding;
using Dragoman.Formats.Out;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands;

/// <summary>All that the output of a run depends on beside its input: program, knowledge, models, format, options.</summary>
internal sealed class RunIdentity
{
    private readonly string knowledge;
    private readonly IReadOnlyDictionary<string, string> models;
    private readonly SortedDictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly string format;

    private RunIdentity(string knowledge, IReadOnlyDictionary<string, string> models, CodeCall call)
    {
        (this.knowledge, this.models, format) = (knowledge, models, call.Format);
        Add("date", call.Options.Published?.ToString("yyyy-MM-dd"));
        Add("source", call.Options.Source);
        Add("text-column", call.Columns.TextColumn);
        Add("title-column", call.Columns.TitleColumn);
        Add("date-column", call.Columns.DateColumn);
        Add("source-column", call.Columns.SourceColumn);
        Add("url-column", call.Columns.UrlColumn);
        Add("dictionaries", DataFolders.Dictionaries is { } folder ? ContentHash.OfFolder(folder) : null);
    }

    /// <summary>Reads the folders.</summary>
    public static RunIdentity Of(string knowledge, string models, CodeCall call) => new(ContentHash.OfFolder(knowledge), ContentHash.OfFiles(models), call);

    /// <summary>A hash of all of it, lower-case hex. Another build of the program is another program.</summary>
    public string Hash
    {
        get
        {
            var words = new StringBuilder();
            words.Append(typeof(Reader).Module.ModuleVersionId).Append(typeof(CodingRun).Module.ModuleVersionId).Append(knowledge).Append('\n').Append(format).Append('\n');
            foreach ((string name, string hash) in models) words.Append(name).Append(hash).Append('\n');
            foreach ((string name, string value) in options) words.Append(name).Append('=').Append(value).Append('\n');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
        }
    }

    /// <summary>What the manifest says of a run that is done.</summary>
    public ExportManifest Manifest(CodingRun run) => new()
    {
        Knowledge = knowledge,
        Models = models,
        Options = options,
        Reports = run.Counts.Reports,
        Unread = run.Counts.Unread,
        Input = run.Input,
    };

    private void Add(string name, string? value)
    {
        if (value is not null) options.Add(name, value);
    }
}
