using Dragoman.Knowledge.Patterns;
using Dragoman.Language;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>The word classes of <c>knowledge/classes</c> that tell what fills the slots of an incident. Read-only after loading.</summary>
/// <remarks>Words are compared by their letters: a class may hold words that no other part of the knowledge has.</remarks>
internal sealed class IncidentWords
{
    private static readonly string[] WeaponClasses = ["weapon-explosive", "weapon-firearm", "weapon-heavy", "weapon-blade", "weapon-chemical"];
    private static readonly string[] TargetClasses = ["building", "site", "vehicle", "property"];

    /// <summary>Arms by their head word.</summary>
    public required ClassWords Weapons { get; init; }

    public required ClassWords Explosives { get; init; }

    /// <summary>What the weapon classes hold that is the work of arms and no arm: explosions, shots.</summary>
    public required ClassWords WeaponEffects { get; init; }

    public required ClassWords Targets { get; init; }

    /// <summary>What the target classes hold that is no one building, work or vehicle: towns, roads, positions.</summary>
    public required ClassWords OpenPlaces { get; init; }

    /// <summary>Words before a target that make it one of the armed forces.</summary>
    public required ClassWords Military { get; init; }

    /// <summary>Deeds that make their agent answerable for what they govern: order, plan, commit.</summary>
    public required ClassWords Deeds { get; init; }

    /// <summary>What is done to people because of a deed: accuse, charge, arrest.</summary>
    public required ClassWords Charges { get; init; }

    /// <summary>Verbs whose object is a deed and whose phrase names who did it: blame on, attribute to.</summary>
    public required ClassWords Ascriptions { get; init; }

    /// <summary>Nouns that count people and name nobody: group, band.</summary>
    public required ClassWords Bands { get; init; }

    /// <summary>Nouns for one of a whole: member, element.</summary>
    public required ClassWords Members { get; init; }

    /// <summary>Nouns that need the phrase behind them: office, residence, branch.</summary>
    public required ClassWords Parts { get; init; }

    /// <summary>Adjectives of quantity and order, which belong to no name: several, other.</summary>
    public required ClassWords Quantities { get; init; }

    /// <summary>Words before a noun that speak of a deed as known: the, this.</summary>
    public required ClassWords Definite { get; init; }

    /// <summary>Nouns of violence by which somebody is answerable: murder, attack, crime.</summary>
    public required ClassWords DeedNouns { get; init; }

    /// <summary>Verbs whose participle before a name says what was done to the person: murder, kidnap.</summary>
    public required ClassWords VictimVerbs { get; init; }

    /// <summary>Those of them that are abductions.</summary>
    public required ClassWords KidnapVerbs { get; init; }

    /// <summary>Nouns of violence that are abductions.</summary>
    public required ClassWords KidnapNouns { get; init; }

    /// <summary>Nouns for a place beside a thing: front, vicinity.</summary>
    public required ClassWords Nearness { get; init; }

    /// <summary>Forms of address and ranks before a name.</summary>
    public required ClassWords Titles { get; init; }

    /// <summary>Reads the classes of a folder.</summary>
    public static IncidentWords Load(string folder)
    {
        var table = new WordTable();
        WordClasses classes = WordClasses.Load(folder, table);
        ClassWords Of(params ReadOnlySpan<string> names) => ClassWords.Of(classes, table, names);
        return new IncidentWords
        {
            Weapons = Of(WeaponClasses),
            Explosives = Of("weapon-explosive"),
            WeaponEffects = Of("weapon-effect"),
            Targets = Of(TargetClasses),
            OpenPlaces = Of("open-place"),
            Military = Of("military-word"),
            Deeds = Of("culprit-deed"),
            Charges = Of("culprit-charge"),
            Ascriptions = Of("culprit-ascription"),
            Bands = Of("band"),
            Members = Of("member"),
            Parts = Of("property-part"),
            Quantities = Of("quantity"),
            Definite = Of("definite"),
            DeedNouns = Of("violent-deed", "abduction"),
            VictimVerbs = Of("victim-verb", "seize-verb"),
            KidnapVerbs = Of("seize-verb"),
            KidnapNouns = Of("abduction"),
            Nearness = Of("nearness"),
            Titles = Of("title", "rank"),
        };
    }
}
