namespace Dragoman.Reading;

/// <summary>The actors of one report and which words mean them. Used again for the next report.</summary>
public sealed class ActorTable
{
    private readonly List<Actor> actors = [];
    private readonly Dictionary<ActorKey, int> byKey = [];
    private readonly Dictionary<int, int[]> plural = [];
    private int[] actorAt = [];

    /// <summary>The actors in order of first resolution.</summary>
    public IReadOnlyList<Actor> Actors => actors;

    /// <summary>Empties the table for a document of <paramref name="tokens"/> tokens.</summary>
    public void Reset(int tokens)
    {
        actors.Clear();
        byKey.Clear();
        plural.Clear();
        if (actorAt.Length < tokens) actorAt = new int[Math.Max(tokens, 512)];
        Array.Fill(actorAt, -1, 0, tokens);
    }

    /// <summary>The actor that a head token means, or null; the first where it means several.</summary>
    public Actor? At(int token) => actorAt[token] is var index and >= 0 ? actors[index] : null;

    /// <summary>Adds the actors that a head token means to a list, each once.</summary>
    public void Collect(int token, List<Actor> into)
    {
        if (plural.TryGetValue(token, out int[]? several))
        {
            foreach (int index in several)
                if (!into.Contains(actors[index])) into.Add(actors[index]);
        }
        else if (actorAt[token] >= 0 && !into.Contains(actors[actorAt[token]])) into.Add(actors[actorAt[token]]);
    }

    internal void Set(int token, Actor actor) => actorAt[token] = actor.Index;

    internal void SetSeveral(int token, IReadOnlyList<Actor> several)
    {
        actorAt[token] = several[0].Index;
        var indices = new int[several.Count];
        for (int i = 0; i < indices.Length; i++) indices[i] = several[i].Index;
        plural[token] = indices;
    }

    internal Actor? Find(ActorKey key) => byKey.TryGetValue(key, out int index) ? actors[index] : null;

    internal void Add(Actor actor)
    {
        actors.Add(actor);
        byKey[actor.Key] = actor.Index;
    }
}
