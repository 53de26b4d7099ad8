using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Store;

/// <summary>A table of items: its columns are the properties of the row, first_day for FirstDay, and beside them the coding.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <remarks>All rows of a coding go into the database as one JSON text: a value that is bound by itself costs more than it weighs.</remarks>
internal sealed class RowTable<T>(string name)
{
    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly PropertyInfo[] properties = [.. typeof(T).GetProperties().Where(property => property.CanWrite && property.Name != nameof(ActorRow.Coding))];

    public string Name => name;

    /// <summary>Name and type in SQL of each column beside the coding.</summary>
    public IReadOnlyList<(string Name, string Type)> Columns { get; } = [.. properties.Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), TypeOf(property.PropertyType)))];

    /// <summary>The rows as JSON.</summary>
    public static string Json(IReadOnlyList<T> rows) => JsonSerializer.Serialize(rows, options);

    /// <summary>A query for the rows of the coding <c>@coding</c>.</summary>
    public string Select => $"SELECT coding AS \"Coding\", {string.Join(", ", properties.Select((property, i) => $"\"{Columns[i].Name}\" AS \"{property.Name}\""))} FROM {name} WHERE coding = @coding";

    private static string TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "TEXT" : type == typeof(double) ? "DOUBLE PRECISION" : "BIGINT";
    }
}
