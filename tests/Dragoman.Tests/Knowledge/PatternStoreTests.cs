using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;
using Xunit;

namespace Dragoman.Tests.Knowledge;

public sealed class PatternStoreTests : IDisposable
{
    private static readonly byte[] hash = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];
    private readonly TemporaryFolder folder = new();
    private readonly WordTable words = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Patterns_come_back_as_they_were_written()
    {
        (string file, PatternSet events, PatternSet positions) = Written();
        var others = new WordTable();
        // Word ids differ from one table to the next.
        others.Add("zebra");
        PatternSet[]? read = PatternStore.Read(file, hash, others, sets: 2);
        Assert.NotNull(read);
        Assert.Equal(Describe(events, words), Describe(read[0], others));
        Assert.Equal(Describe(positions, words), Describe(read[1], others));
        PatternList list = read[0].At(others.Find("call"))!;
        Assert.Equal(1, list.Count);
        Assert.Same(read[0].Patterns[0], list[0]);
        Assert.Null(read[0].At(others.Find("zebra")));
    }

    [Fact]
    public void A_file_of_other_sources_is_not_read()
    {
        (string file, _, _) = Written();
        byte[] other = [.. hash];
        other[31]++;
        Assert.Null(PatternStore.Read(file, other, new WordTable(), sets: 2));
    }

    [Fact]
    public void A_damaged_file_is_not_read()
    {
        (string file, _, _) = Written();
        byte[] whole = File.ReadAllBytes(file);
        Assert.NotNull(PatternStore.Read(file, hash, new WordTable(), sets: 2));
        for (int at = 0; at < whole.Length; at += 7)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x10;
            File.WriteAllBytes(file, flipped);
            Assert.Null(PatternStore.Read(file, hash, new WordTable(), sets: 2));
            File.WriteAllBytes(file, whole[..at]);
            Assert.Null(PatternStore.Read(file, hash, new WordTable(), sets: 2));
        }
        File.Delete(file);
        Assert.Null(PatternStore.Read(file, hash, new WordTable(), sets: 2));
    }

    [Fact]
    public void Hash_follows_names_and_bytes_of_the_sources()
    {
        folder.Write("events/a.examples", "one");
        byte[] before = PatternStore.HashOf(folder.Root, "events");
        Assert.Equal(before, PatternStore.HashOf(folder.Root, "events"));
        folder.Write("events/a.examples", "two");
        byte[] changed = PatternStore.HashOf(folder.Root, "events");
        Assert.NotEqual(before, changed);
        File.Move(Path.Combine(folder.Root, "events/a.examples"), Path.Combine(folder.Root, "events/b.examples"));
        Assert.NotEqual(changed, PatternStore.HashOf(folder.Root, "events"));
    }

    private (string File, PatternSet Events, PatternSet Positions) Written()
    {
        string file = Path.Combine(folder.Root, "compiled", "patterns.bin");
        var rule = new ExampleRule { Type = "REQUEST", Id = "request/expel", Mode = "change", Cameo = "1056", Contexts = ["diplomatic", "refugees"], File = "request.examples", Line = 3 };
        var stance = new ExampleRule { Type = "POSITION", Id = "position/oppose", Stance = "opposes", Denied = true, File = "positions.examples", Line = 9 };
        var events = new PatternSet { Rules = [rule] };
        events.Add(Pattern("call", new Step(Role.Oblique, words.Add("on")), clausal: true));
        events.Add(Pattern("appeal", new Step(Role.Oblique, words.Add("to")), clausal: false));
        var positions = new PatternSet { Rules = [stance] };
        positions.Add(Pattern("oppose", new Step(Role.Patient, -1), clausal: true));
        PatternStore.Write(file, hash, words, events, positions);
        return (file, events, positions);
    }

    private Pattern Pattern(string anchor, Step step, bool clausal) => new()
    {
        Rule = 0,
        Clausal = clausal,
        Objectless = clausal,
        Demand = Modality.Planned,
        Negated = !clausal,
        Specificity = 3.25,
        Line = 12,
        Anchors = [new Term(words.Add(anchor), -1), new Term(words.Add("press"), words.Add("hard"))],
        Slots =
        [
            new Slot(MarkKind.Actor, [new Step(Role.Agent, -1)], [], Required: false),
            new Slot(MarkKind.Theme, [step, new Step(Role.Infinitive, -1)], [new Term(words.Add("expel"), -1)], Required: true, Modality.Requested),
        ],
    };

    private static string Describe(PatternSet set, WordTable table)
    {
        string Word(int id) => id < 0 ? "-" : table.Text(id);
        string Terms(Term[] terms) => string.Join(',', terms.Select(term => $"{Word(term.Modifier)} {Word(term.Lemma)}"));
        string Slot(Slot slot) => $"{slot.Kind} {slot.Required} {slot.Demand} {string.Join('/', slot.Path.Select(step => $"{step.Role} {Word(step.Preposition)}"))} {Terms(slot.Terms)}";
        string Rule(ExampleRule rule) => $"{rule.Type} {rule.Id} {rule.Mode} {rule.Cameo} {rule.Stance} {rule.Denied} {rule.File} {rule.Line} {string.Join(',', rule.Contexts)}";
        return string.Join('\n', set.Rules.Select(Rule).Concat(set.Patterns.Select(pattern =>
            $"{pattern.Rule} {pattern.Clausal} {pattern.Objectless} {pattern.Demand} {pattern.Negated} {pattern.Specificity} {pattern.Line} {Terms(pattern.Anchors)} {string.Join(';', pattern.Slots.Select(Slot))}")));
    }
}
