using System.Collections;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>The fillers of one slot, in the order of the text. What has the same key is the same filler, and its longest wording stands for it.</summary>
internal sealed class Fillers : IReadOnlyList<string>
{
    private readonly List<(string Key, string Wording)> items = [];

    public int Count => items.Count;

    public string this[int index] => items[index].Wording;

    public void Add(string key, string wording)
    {
        int at = items.FindIndex(item => item.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (at < 0) items.Add((key, wording));
        else if (wording.Length > items[at].Wording.Length) items[at] = (key, wording);
    }

    /// <summary>Takes out the fillers that stand in another slot too.</summary>
    public void RemoveAll(Fillers others) => items.RemoveAll(item => others.Contains(item.Wording));

    public IEnumerator<string> GetEnumerator() => items.Select(item => item.Wording).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
