namespace Dragoman.Store;

/// <summary>Kinds of items of a record that can be asked for.</summary>
public enum ItemKind
{
    Event,
    Statement,
    Figure,
    Position,
}
