namespace Dragoman.Reading;

/// <summary>Modality of a predicate: does what it names happen?</summary>
public enum Modality : byte
{
    Actual,
    Ongoing,
    Planned,
    Requested,
    Possible,
    Conditional,
}

/// <summary>The propositions of one report: every content word as a node, its arguments in normal form as edges. No later stage looks at a tree.</summary>
/// <remarks>Flat arrays, indexed by token; edges are chained per node in the order of the text. Used again for the next report.</remarks>
public sealed class PropositionGraph
{
    private int[] firstEdge = [];
    private int[] lastEdge = [];
    private int[] nextEdge = new int[1024];
    private Role[] roles = new Role[1024];
    private int[] prepositions = new int[1024];
    private int[] targets = new int[1024];

    /// <summary>Number of edges.</summary>
    public int EdgeCount { get; private set; }

    /// <summary>True where the node is negated, its governors taken into account.</summary>
    public bool[] Denied = [];

    /// <summary>Modality of each node, its governors taken into account.</summary>
    public Modality[] Modality = [];

    /// <summary>Modality that the node's own auxiliaries give it, governors left aside.</summary>
    public Modality[] OwnModality = [];

    /// <summary>True where the node is a passive verb form.</summary>
    public bool[] Passive = [];

    /// <summary>True where the node is a predicate of a clause: a verb, or what a copula links.</summary>
    public bool[] Clausal = [];

    /// <summary>The predicate that governs a clause or an event noun, or -1.</summary>
    public int[] Governor = [];

    /// <summary>First token of what hangs on each node, itself included.</summary>
    public int[] First = [];

    /// <summary>One past the last token of what hangs on each node.</summary>
    public int[] End = [];

    /// <summary>Empties the graph for a document of <paramref name="tokens"/> tokens.</summary>
    public void Reset(int tokens)
    {
        EdgeCount = 0;
        if (firstEdge.Length < tokens)
        {
            int size = Math.Max(tokens, 512);
            firstEdge = new int[size];
            lastEdge = new int[size];
            Denied = new bool[size];
            Modality = new Modality[size];
            OwnModality = new Modality[size];
            Passive = new bool[size];
            Clausal = new bool[size];
            Governor = new int[size];
            First = new int[size];
            End = new int[size];
        }
        Array.Fill(firstEdge, -1, 0, tokens);
        Array.Fill(lastEdge, -1, 0, tokens);
        Array.Fill(Governor, -1, 0, tokens);
        Array.Clear(Denied, 0, tokens);
        Array.Clear(Modality, 0, tokens);
        Array.Clear(OwnModality, 0, tokens);
        Array.Clear(Passive, 0, tokens);
        Array.Clear(Clausal, 0, tokens);
    }

    /// <summary>Adds an argument unless the node has it already.</summary>
    /// <param name="preposition">Word id of the preposition in lower case, -1 for none.</param>
    public void Add(int node, Role role, int preposition, int target)
    {
        if (node == target) return;
        for (int e = firstEdge[node]; e >= 0; e = nextEdge[e])
            if (targets[e] == target && roles[e] == role && prepositions[e] == preposition) return;
        if (EdgeCount == nextEdge.Length)
        {
            int size = 2 * EdgeCount;
            Array.Resize(ref nextEdge, size);
            Array.Resize(ref roles, size);
            Array.Resize(ref prepositions, size);
            Array.Resize(ref targets, size);
        }
        int edge = EdgeCount++;
        (nextEdge[edge], roles[edge], prepositions[edge], targets[edge]) = (-1, role, preposition, target);
        if (firstEdge[node] < 0) firstEdge[node] = edge;
        else nextEdge[lastEdge[node]] = edge;
        lastEdge[node] = edge;
    }

    /// <summary>First edge of a node, -1 where it has none.</summary>
    public int FirstEdge(int node) => firstEdge[node];

    /// <summary>The next edge of the same node, or -1.</summary>
    public int NextEdge(int edge) => nextEdge[edge];

    /// <summary>Role of an edge.</summary>
    public Role RoleOf(int edge) => roles[edge];

    /// <summary>Word id of the preposition of an edge, or -1.</summary>
    public int PrepositionOf(int edge) => prepositions[edge];

    /// <summary>The argument: a token.</summary>
    public int TargetOf(int edge) => targets[edge];

    /// <summary>First argument in a role, or -1.</summary>
    public int Argument(int node, Role role)
    {
        for (int e = firstEdge[node]; e >= 0; e = nextEdge[e])
            if (roles[e] == role) return targets[e];
        return -1;
    }

    /// <summary>First argument with a preposition, or -1.</summary>
    public int Argument(int node, Role role, int preposition)
    {
        for (int e = firstEdge[node]; e >= 0; e = nextEdge[e])
            if (roles[e] == role && prepositions[e] == preposition) return targets[e];
        return -1;
    }

    /// <summary>True where the node has an argument in the role.</summary>
    public bool Has(int node, Role role) => Argument(node, role) >= 0;
}
