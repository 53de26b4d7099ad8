namespace Dragoman.Knowledge;

/// <summary>Values of enumerations by their names in the knowledge files.</summary>
/// <remarks>The parser of the base library for one enumeration is compiled anew at each start, for each of them; the one for all is compiled with the library.</remarks>
internal static class EnumName
{
    /// <summary>Reads a name, whatever its case; false where the enumeration has no such value.</summary>
    public static bool TryRead<T>(string name, out T value) where T : struct, Enum
    {
        bool found = Enum.TryParse(typeof(T), name, ignoreCase: true, out object? boxed);
        value = found ? (T)boxed! : default;
        return found;
    }
}
