using System.Globalization;
using System.Text;
using Dragoman.Knowledge;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Gathers the lists of names of the folder <c>knowledge</c> for the network.</summary>
internal sealed class NameListBuilder
{
    private const byte Given = 1, Family = 2, Place = 4, PlaceWord = 8, Nationality = 16, Body = 32, BodyWord = 64;

    // A word of one name of several words says little; of some, it is a word that such names are made of.
    private const int LeastNames = 3;

    private readonly string knowledge;
    private readonly SortedDictionary<string, byte> sets = new(StringComparer.Ordinal);

    private NameListBuilder(string knowledge) => this.knowledge = knowledge;

    /// <summary>Reads the files.</summary>
    /// <exception cref="KnowledgeException">A file breaks its format.</exception>
    public static NameLists Run(string knowledge)
    {
        NameListBuilder builder = new(knowledge);
        builder.AddPeople();
        builder.AddNames(Place, PlaceWord, ("places/cities.tsv", "name country latitude longitude population aliases"), ("places/regions.tsv", "name kind country latitude longitude aliases"));
        builder.AddStates();
        builder.AddNames(Body, BodyWord, ("actors/organisations.tsv", "name kind code country sectors aliases"), ("actors/groups.tsv", "name kind code country sectors aliases"), ("actors/named-institutions.tsv", "name kind country sectors aliases"));
        KnowledgeTable agents = builder.Table("actors/agents.tsv", "noun plural kind sectors");
        for (int row = 0; row < agents.Count; row++) builder.AddWord(agents[row]["noun"], NameLists.Role);
        return new NameLists([.. builder.sets.Select(pair => (pair.Key, pair.Value))]);
    }

    private KnowledgeTable Table(string file, string columns) => KnowledgeTable.Read(Path.Combine(knowledge, file), columns.Split(' '));

    private void AddPeople()
    {
        foreach ((string file, byte list) in ((string, byte)[])[("language/given-names.txt", Given), ("language/family-names.txt", Family)])
            foreach (string line in File.ReadLines(Path.Combine(knowledge, file)).Where(line => !line.StartsWith('#')))
                foreach (string name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(name, list);
        foreach (KnowledgeTable table in (KnowledgeTable[])[Table("actors/office-holders.tsv", "organisation office person from to aliases"), Table("actors/leaders.tsv", "group person role from to aliases")])
            for (int row = 0; row < table.Count; row++)
                if (table[row]["person"].Split(' ') is { Length: > 1 } parts)
                {
                    AddWord(parts[0], Given);
                    AddWord(parts[^1], Family);
                }
    }

    private void AddStates()
    {
        KnowledgeTable states = Table("actors/states.tsv", "code name kind capital seats demonyms aliases");
        for (int row = 0; row < states.Count; row++)
        {
            AddWord(states[row]["name"], Place);
            foreach (string alias in states[row]["aliases"].Split(';')) AddWord(alias, Place);
            foreach (string demonym in states[row]["demonyms"].Split(';')) AddWord(demonym, Nationality);
        }
    }

    private void AddNames(byte whole, byte part, params ReadOnlySpan<(string File, string Columns)> files)
    {
        Dictionary<string, int> parts = [];
        foreach ((string file, string columns) in files)
        {
            KnowledgeTable table = Table(file, columns);
            for (int row = 0; row < table.Count; row++)
                foreach (string name in (string[])[table[row]["name"], .. table[row]["aliases"].Split(';')])
                    if (name.Contains(' '))
                        foreach (string word in name.Split(' ').Where(word => word.Length > 1 && char.IsUpper(word[0])).Distinct()) parts[word] = parts.GetValueOrDefault(word) + 1;
                    else AddWord(name, whole);
        }
        foreach ((string word, int count) in parts)
            if (count >= LeastNames) AddWord(word, part);
    }

    private void AddWord(string word, byte list)
    {
        if (word.Length == 0 || word.Contains(' ')) return;
        Add(word, list);
        Add(WithoutMarks(word), list);
    }

    private void Add(string word, byte list)
    {
        string normal = WordFeatures.Normal(word);
        sets[normal] = (byte)(sets.GetValueOrDefault(normal) | list);
    }

    private static string WithoutMarks(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
