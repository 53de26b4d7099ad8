using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>Which relations verbs of a tag bear in the treebanks, and which they govern. Read-only, shared by all threads.</summary>
/// <remarks>The file is text, one tag a line, fields set apart by tabs: <c>d TAG RELATION ...</c> for what a verb of the tag bears, <c>h TAG RELATION ...</c> for what it governs. A tag without a line bears and governs anything.</remarks>
public sealed class RelationTable
{
    /// <summary>Name of the file in the folder of models.</summary>
    public const string FileName = "relations.tsv";

    private readonly ulong[] borne = Everything(), governed = Everything();

    private RelationTable() { }

    /// <summary>Reads the table from the folder of models.</summary>
    /// <exception cref="MissingComponentException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">A line is no entry; the message names it.</exception>
    public static RelationTable Load(string modelsDirectory)
    {
        string path = Path.Combine(modelsDirectory, FileName);
        if (!File.Exists(path)) throw new MissingComponentException("the table of relations", path);
        return Read(File.ReadLines(path), path);
    }

    /// <summary>Reads the lines of a table; <paramref name="name"/> is used in messages.</summary>
    internal static RelationTable Read(IEnumerable<string> lines, string name)
    {
        var table = new RelationTable();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.StartsWith('#')) continue;
            string[] fields = line.Split('\t');
            if (fields is not ["d" or "h", _, _, ..] || TagSet.ParseXpos(fields[1]) == Xpos.None) throw new InvalidDataException($"{name}:{number}: not an entry of the table of relations: {line}");
            ulong relations = 0;
            foreach (string label in fields.AsSpan(2)) relations |= Bit(TagSet.ParseRelation(label));
            (fields[0] == "d" ? table.borne : table.governed)[(int)TagSet.ParseXpos(fields[1])] = relations;
        }
        return table;
    }

    /// <summary>True where a word of one tag may bear the relation to a head of the other; a root has no head, and any word may be one.</summary>
    /// <param name="follows">True where the word stands behind its head. Verbs that are clauses of a noun, conjuncts, appositions or clauses beside it do (slips of the tongue go before theirs, but not in news), and a verb is no conjunct of a name.</param>
    internal bool Allows(Xpos word, Relation relation, Xpos head, bool follows)
    {
        if ((borne[(int)word] & governed[(int)head] & Bit(relation)) == 0) return false;
        if (!Limits(word)) return true;
        bool behind = relation is Relation.Acl or Relation.AclRelcl or Relation.Conj or Relation.Appos or Relation.Parataxis or Relation.Reparandum;
        return (follows || !behind) && !(relation is Relation.Conj or Relation.Parataxis && head is Xpos.NNP or Xpos.NNPS);
    }

    /// <summary>True for a tag that has a line.</summary>
    internal bool Limits(Xpos tag) => borne[(int)tag] != ulong.MaxValue;

    private static ulong Bit(Relation relation) => 1ul << (int)relation;

    private static ulong[] Everything()
    {
        var all = new ulong[Enum.GetValues<Xpos>().Length];
        all.AsSpan().Fill(ulong.MaxValue);
        return all;
    }
}
