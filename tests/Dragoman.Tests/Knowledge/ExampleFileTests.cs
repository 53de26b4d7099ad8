using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Xunit;

namespace Dragoman.Tests.Knowledge;

public sealed class ExampleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("  [Iran] *warned* <Iraq>.", 1, "expected a header (TYPE rule=NAME)")]
    [InlineData("# comment\n\nASSAULT mode=beat", 3, "expected rule=NAME")]
    [InlineData("ASSAULT rule=a colour=red", 1, "expected mode=, cameo=, contexts=, actor=, recipient=, stance=, polarity= or rule=, found 'colour=red'")]
    [InlineData("ASSAULT rule=a actor=tall", 1, "expected official, land or people, found 'tall'")]
    [InlineData("ASSAULT rule=a beat", 1, "found 'beat'")]
    [InlineData("ASSAULT rule=a rule=b", 1, "rule= stands twice")]
    [InlineData("ASSAULT rule=a\n    also: struck", 2, "expected an example before also:")]
    [InlineData("ASSAULT rule=a\n  [Iran] *warned* <Iraq>.\nASSAULT rule=b\n    also: struck", 4, "expected an example before also:")]
    [InlineData("ASSAULT rule=a\n  [Iran *warned* <Iraq>.", 2, "expected ']' after '[Iran")]
    [InlineData("ASSAULT rule=a\n  [Iran] *warned <Iraq>.", 2, "expected '*' after '*warned")]
    [InlineData("ASSAULT rule=a\n  Iran] *warned* <Iraq>.", 2, "']' closes no mark")]
    [InlineData("ASSAULT rule=a\n  [Iran] *warned* Iraq}.", 2, "'}' closes no mark")]
    [InlineData("ASSAULT rule=a\n  [@armed] *warned* <Iraq>.", 2, "expected a word after the class '@armed'")]
    [InlineData("ASSAULT rule=a\n  [Iran] warned <Iraq>.", 2, "expected a *trigger*")]
    [InlineData("ASSAULT rule=a\n  not: Iran warned Iraq.\n  Iran *warned* Iraq.", 3, "expected an [actor] or a <recipient>")]
    public void A_faulty_line_is_named_with_what_was_expected(string content, int line, string expected)
    {
        string file = folder.Write("faulty.examples", content);
        var fault = Assert.Throws<KnowledgeException>(() => ExampleFile.Read(file));
        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.StartsWith($"{file}:{line}: ", fault.Message);
        Assert.Contains(expected, fault.Message);
    }

    [Fact]
    public void Header_marks_and_lines_are_read()
    {
        ExampleRule rule = Assert.Single(ExampleFile.Read(folder.Write("good.examples", """
            # comment
            REQUEST mode=change cameo=1056 contexts=diplomatic,terrorism rule=expel
              [Israel] *called on* <Russia> to {@remove expel} the envoys.
                also: urged, appealed to
              not: The general called on his mother.
            """)));
        Assert.Equal(("REQUEST", "request/expel", "change", "1056", 2), (rule.Type, rule.Id, rule.Mode, rule.Cameo, rule.Line));
        Assert.Equal(["diplomatic", "terrorism"], rule.Contexts);
        Assert.Equal(
            ["Israel called on Russia to expel the envoys.", "Israel urged Russia to expel the envoys.", "Israel appealed to Russia to expel the envoys."],
            rule.Examples.Select(example => example.Text));
        Assert.Equal([3, 4, 4], rule.Examples.Select(example => example.Line));
        Assert.Equal(new CounterExample("The general called on his mother.", 5), Assert.Single(rule.CounterExamples));
        foreach ((Example example, string trigger) in rule.Examples.Zip(["called on", "urged", "appealed to"]))
            Assert.Equal(["Actor Israel ", $"Trigger {trigger} ", "Recipient Russia ", "Theme expel remove"], example.Marks.Select(mark => $"{mark.Kind} {example.Text[mark.Start..mark.End]} {mark.Class}"));
    }

    [Fact]
    public void A_class_that_is_not_there_is_named_with_the_line_that_asks_for_it()
    {
        folder.Write("weapon.txt", "# comment\nrifle\nmachine gun\n");
        var classes = WordClasses.Load(folder.Root, new WordTable());
        Assert.Equal(2, classes.Get("weapon", "a.examples", 7).Length);
        var fault = Assert.Throws<KnowledgeException>(() => classes.Get("wepon", "a.examples", 7));
        Assert.Equal(("a.examples", 7), (fault.File, fault.Line));
        Assert.Contains("'@wepon'", fault.Message);
    }
}
