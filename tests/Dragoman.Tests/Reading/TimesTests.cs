using System.Globalization;
using System.Text;
using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Reading.Times;
using Xunit;

namespace Dragoman.Tests.Reading;

public sealed class TimesTests
{
    private static readonly DateOnly Day = new(2023, 10, 26);
    private readonly TimesReader reader = new();

    [Theory]
    [MemberData(nameof(TimesSpecification.Cases), MemberType = typeof(TimesSpecification))]
    public void Reads_the_times_of_the_specification(string where, string published, string sentence, string expected)
    {
        DateOnly? day = published.Length > 0 ? DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        IReadOnlyList<TimeMention> times = reader.Run(sentence, day);
        string actual = string.Join('\n', times.Select(time => $"{sentence[time.Span.Start..time.Span.End]} {time.Kind.ToString().ToUpperInvariant()} {time.Value}"));
        Assert.True(expected == actual, $"{where}: {sentence}\nexpected:\n{expected}\nfound:\n{actual}");
    }

    [Fact]
    public void Specification_holds_more_than_a_hundred_and_twenty_sentences() => Assert.True(TimesSpecification.Cases().Count > 120);

    [Theory]
    [InlineData("MOSCOW, Oct. 26, 2023 (Reuters) - Russia condemned the strike.", "2023-10-26")]
    [InlineData("MOSCOW, Oct. 26 (Reuters) - Russia condemned the strike of October 7, 2023.", "2023-10-26")]
    [InlineData("KHARTOUM, 4 May 1998 (AFP) -- Rebels took two towns.", "1998-05-04")]
    [InlineData("Rebels take two towns\n\n4 May 1998\n\nRebels took two towns.", "1998-05-04")]
    [InlineData("Rebels take two towns\n\nPublished: Monday, May 4, 1998\n\nRebels took two towns.", "1998-05-04")]
    [InlineData("Rebels take two towns\n\nUpdated: 2021-08-16 14:05 GMT\n\nRebels took two towns.", "2021-08-16")]
    [InlineData("Rebels took two towns on May 4, 1998, the army said.", null)]
    [InlineData("MOSCOW, Oct. 26 (Reuters) - Russia condemned the strike.", null)]
    public void Finds_the_day_of_publication_in_the_report(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), reader.ReportDate(text));

    [Fact]
    public void Counts_from_the_day_that_the_report_tells()
    {
        const string Text = "Rebels take two towns\n\n4 May 1998\n\nRebels took two towns on Saturday.";
        TimeMention last = reader.Run(Text, published: null)[^1];
        Assert.Equal("1998-05-02", last.Value);
    }

    [Fact]
    public void Given_day_of_publication_goes_before_that_of_the_report()
    {
        const string Text = "Rebels take two towns\n\n4 May 1998\n\nRebels took two towns on Saturday.";
        Assert.Equal("2023-10-21", reader.Run(Text, Day)[^1].Value);
    }

    [Theory]
    [InlineData(Xpos.VBD, "2022-12-05")]
    [InlineData(Xpos.None, "2023-12-05")]
    public void Tag_of_the_verb_decides_the_year_of_a_day(Xpos tag, string expected)
    {
        // No list knows the verb and its form does not tell: without a tag the nearer day is taken.
        IReadOnlyList<TimeMention> times = reader.Run("The king quit on December 5.", Day, document => document.Xpos[2] = tag);
        Assert.Equal(expected, Assert.Single(times).Value);
    }

    [Fact]
    public void Person_named_like_a_month_is_no_time()
    {
        IReadOnlyList<TimeMention> times = reader.Run("A visit by April ended well.", Day, document => document.Entity[3] = EntityKind.Person);
        Assert.Empty(times);
    }

    [Fact]
    public void Random_text_gives_ordered_times_inside_the_text_and_the_same_twice()
    {
        string[] parts = [.. VocabularyOfTimes()];
        var random = new Random(20231026);
        var second = new TimesReader();
        for (int round = 0; round < 3000; round++)
        {
            var text = new StringBuilder("x");
            for (int i = random.Next(1, 40); i > 0; i--)
                text.Append(random.Next(12) == 0 ? "" : " ").Append(random.Next(3) == 0 ? RandomWord(random) : parts[random.Next(parts.Length)]);
            DateOnly? day = random.Next(4) == 0 ? null : DateOnly.FromDayNumber(random.Next(3_652_059));
            string report = text.ToString();
            TimeMention[] times = [.. reader.Run(report, day)];
            Assert.Equal(times, second.Run(report, day));
            CheckInvariants(report, times, reader.Document);
        }
    }

    private static void CheckInvariants(string text, TimeMention[] times, Document document)
    {
        int end = 0;
        foreach (TimeMention time in times)
        {
            Assert.True(time.FirstToken >= end && time.EndToken > time.FirstToken && time.EndToken <= document.TokenCount, text);
            Assert.Equal(document.SpanOf(time.FirstToken, time.EndToken), time.Span);
            Assert.Equal(document.SentenceOf[time.FirstToken], document.SentenceOf[time.EndToken - 1]);
            Assert.False(string.IsNullOrEmpty(time.Value), text);
            Assert.DoesNotContain(' ', time.Value);
            end = time.EndToken;
        }
    }

    private static IEnumerable<string> VocabularyOfTimes()
    {
        foreach (string file in Directory.GetFiles(TimesFolder.Knowledge, "*.tsv").Order(StringComparer.Ordinal))
            foreach (string line in File.ReadLines(file))
                if (line.Length > 0 && line[0] != '#') yield return line[..line.IndexOf('\t')];
        foreach (string month in (string[])["January", "February", "May", "Oct.", "Sunday", "Thursday", ",", "-", "(", ":", "."]) yield return month;
    }

    private static string RandomWord(Random random) => random.Next(5) switch
    {
        0 => random.Next(32).ToString(CultureInfo.InvariantCulture),
        1 => random.NextInt64(1_000_000_000_000).ToString(CultureInfo.InvariantCulture),
        2 => random.Next(1000, 2200).ToString(CultureInfo.InvariantCulture),
        3 => $"{random.Next(30)}{":/-."[random.Next(4)]}{random.Next(70)}{(random.Next(2) == 0 ? "" : "/2020")}",
        _ => new string((char)random.Next(33, 0x3000), random.Next(1, 4)),
    };

    [Fact]
    public void Fault_in_a_knowledge_file_names_file_and_line()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (string file in Directory.GetFiles(TimesFolder.Knowledge)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            File.AppendAllText(Path.Combine(folder, "units.tsv"), "eon\tA\t1\tsingular\n");
            KnowledgeException fault = Assert.Throws<KnowledgeException>(() => TimeLexicon.Load(folder, new WordTable()));
            Assert.Equal(Path.Combine(folder, "units.tsv"), fault.File);
            Assert.Equal(File.ReadAllLines(fault.File).Length, fault.Line);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
