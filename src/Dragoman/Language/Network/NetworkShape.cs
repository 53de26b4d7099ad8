namespace Dragoman.Language.Network;

/// <summary>The sizes of a network. The widths of layers are multiples of 32, the hidden units of a direction a multiple of 16.</summary>
internal sealed class NetworkShape
{
    /// <summary>Number of <see cref="FeatureTable"/> values.</summary>
    public const int TableCount = 9;

    /// <summary>Distance biases of a word: the root, ten buckets to the left, ten to the right.</summary>
    public const int DistanceCount = 21;

    public const int UposCount = (int)Language.Upos.X + 1;

    public const int XposCount = (int)Language.Xpos.WPS + 1;

    public const int RelationCount = (int)Language.Relation.Clf + 1;

    /// <summary>Outside, and begin and inside of each kind of entity: kind k has the tags 2k-1 and 2k.</summary>
    public const int EntityTagCount = 1 + 2 * (int)EntityKind.Object;

    /// <param name="rows">Rows of each feature table.</param>
    /// <param name="widths">Width of each feature table.</param>
    /// <param name="vector">Width of the fixed word vectors.</param>
    /// <param name="type">Width of the vector of a word type.</param>
    /// <param name="hidden">Recurrent units of one direction.</param>
    /// <param name="arc">Width of the arc vectors.</param>
    /// <param name="label">Width of the label layer.</param>
    /// <exception cref="ArgumentException">A width that the kernels cannot take.</exception>
    public NetworkShape(int[] rows, int[] widths, int vector, int type, int hidden, int arc, int label)
    {
        Rows = rows;
        Widths = widths;
        Vector = vector;
        Type = type;
        Hidden = hidden;
        Arc = arc;
        Label = label;
        Input = (widths.Sum() + vector + 31) / 32 * 32;
        if (rows.Length != TableCount || widths.Length != TableCount) throw new ArgumentException($"{TableCount} feature tables are due");
        if (type % 32 != 0 || hidden % 16 != 0 || arc % 32 != 0 || label % 32 != 0 || type < 32 || hidden < 16 || arc < 32 || label < 32)
            throw new ArgumentException("a width is not a positive multiple of 32 (hidden units: 16)");
    }

    /// <summary>Rows of each feature table.</summary>
    public int[] Rows { get; }

    /// <summary>Width of each feature table.</summary>
    public int[] Widths { get; }

    /// <summary>Width of the fixed word vectors (<see cref="WordVectors"/>); they come after the tables.</summary>
    public int Vector { get; }

    /// <summary>Width of all features of a form together, the unused columns at the end included.</summary>
    public int Input { get; }

    /// <summary>Width of the vector of a word type.</summary>
    public int Type { get; }

    /// <summary>Recurrent units of one direction.</summary>
    public int Hidden { get; }

    /// <summary>Width of the arc vectors.</summary>
    public int Arc { get; }

    /// <summary>Width of the label layer.</summary>
    public int Label { get; }

    /// <summary>Columns that enter layer 1: two directions of four projections.</summary>
    public int Gates1 => 8 * Hidden;

    /// <summary>Columns that enter layer 2: two directions of three projections.</summary>
    public int Gates2 => 6 * Hidden;

    /// <summary>Width of a layer's output.</summary>
    public int State => 2 * Hidden;

    // The columns of the output matrix.
    public int ArcDependentAt => 0;

    public int ArcHeadAt => Arc;

    public int LabelDependentAt => 2 * Arc;

    public int LabelHeadAt => 2 * Arc + Label;

    public int DistanceAt => 2 * Arc + 2 * Label;

    public int UposAt => DistanceAt + DistanceCount;

    public int XposAt => UposAt + UposCount;

    public int EntityAt => XposAt + XposCount;

    /// <summary>Columns of the output matrix, the unused ones at the end included.</summary>
    public int Output => (EntityAt + EntityTagCount + 31) / 32 * 32;

    /// <summary>Columns of the relation scores, the unused ones at the end included.</summary>
    public static int RelationColumns => (RelationCount + 31) / 32 * 32;

    /// <summary>Index of the distance bias of a head that lies <paramref name="distance"/> words to the right (negative: to the left); 0 is the root.</summary>
    public static int DistanceBucket(int distance)
    {
        int length = Math.Abs(distance);
        int bucket = length <= 6 ? length : length <= 8 ? 7 : length <= 12 ? 8 : length <= 20 ? 9 : 10;
        return distance < 0 ? bucket : 10 + bucket;
    }
}
