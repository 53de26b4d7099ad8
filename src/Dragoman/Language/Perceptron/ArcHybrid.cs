namespace Dragoman.Language;

/// <summary>The arc-hybrid transition system (Kuhlmann et al. 2011) over one sentence, the root standing behind the last word.</summary>
/// <remarks>Actions: 0 shifts; 1 + 2r attaches the top of the stack to the first word of the buffer with relation r; 2 + 2r attaches it to the word under it.</remarks>
internal sealed class ArcHybrid
{
    /// <summary>Number of actions.</summary>
    public const int ActionCount = 3 + 2 * (int)Relation.Clf;

    private int[] stack = [];

    public int[] Head = [];
    public byte[] Label = [];
    public int[] LeftChild = [];
    public int[] RightChild = [];
    public int[] LeftChild2 = [];
    public byte[] ChildCount = [];

    /// <summary>Number of words; the root has this index.</summary>
    public int Length { get; private set; }

    /// <summary>First word of the buffer.</summary>
    public int Front { get; private set; }

    public int Depth { get; private set; }

    public bool IsFinal => Depth == 0 && Front == Length;

    public bool CanShift => Front < Length;

    public bool CanAttachLeft => Depth > 0;

    public bool CanAttachRight => Depth > 1;

    public void Start(int length)
    {
        if (Head.Length < length + 1)
        {
            int size = Math.Max(64, 2 * (length + 1));
            stack = new int[size];
            Head = new int[size];
            Label = new byte[size];
            LeftChild = new int[size];
            RightChild = new int[size];
            LeftChild2 = new int[size];
            ChildCount = new byte[size];
        }
        Length = length;
        Front = Depth = 0;
        Head.AsSpan(0, length + 1).Fill(-1);
        LeftChild.AsSpan(0, length + 1).Fill(-1);
        RightChild.AsSpan(0, length + 1).Fill(-1);
        LeftChild2.AsSpan(0, length + 1).Fill(-1);
        Label.AsSpan(0, length + 1).Clear();
        ChildCount.AsSpan(0, length + 1).Clear();
    }

    /// <summary>The word at a depth of the stack, 0 the top; -1 where there is none.</summary>
    public int Stack(int depth) => depth < Depth ? stack[Depth - 1 - depth] : -1;

    /// <summary>A word of the buffer, 0 the first; -1 behind the root.</summary>
    public int Buffer(int offset) => Front + offset <= Length ? Front + offset : -1;

    public static int AttachLeft(Relation relation) => 1 + 2 * (int)relation;

    public static int AttachRight(Relation relation) => 2 + 2 * (int)relation;

    public bool IsAllowed(int action) => action == 0 ? CanShift : (action & 1) == 1 ? CanAttachLeft && (action > 2) : CanAttachRight && action > 2;

    public void Apply(int action)
    {
        if (action == 0)
        {
            stack[Depth++] = Front++;
            return;
        }
        int word = stack[--Depth];
        int head = (action & 1) == 1 ? Front : stack[Depth - 1];
        Head[word] = head;
        Label[word] = (byte)((action - 1) / 2);
        if (ChildCount[head] < 255) ChildCount[head]++;
        if (word < head)
        {
            LeftChild2[head] = LeftChild[head];
            LeftChild[head] = word;
        }
        else
        {
            RightChild[head] = word;
        }
    }
}
