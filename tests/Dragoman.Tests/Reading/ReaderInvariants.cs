using System.Diagnostics;
using System.Text;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>What holds of the reader for every text: it ends, its record is sound, and the same text gives the same bytes.</summary>
public sealed class ReaderInvariants
{
    private const int Rounds = 30;
    private static readonly ReadingOptions options = new() { Published = new DateOnly(2004, 5, 17) };

    // Many times what a quiet machine needs: tests run side by side, and a slow machine is no fault.
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(4);

    private static readonly string[] samples = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static TheoryData<string, string, int> HostileTexts => new()
    {
        { "brackets that open", "(", 1_000_000 },
        { "brackets that open and close", "[]", 200_000 },
        { "quotation marks that open", "“", 20_000 },
        { "quotation marks of both kinds", "\" “", 10_000 },
        { "feeds", "\n", 100_000 },
        { "carriage returns", "\r\n", 100_000 },
        { "punctuation", ".,;:!?- ", 4_000 },
        { "full stops", ". ", 20_000 },
        { "one long word", "a", 1_000_000 },
        { "one long number", "1,", 30_000 },
        { "somebody says that somebody says", "Israel said that ", 4_000 },
        { "relative clauses", "the rebels who attacked the soldiers who killed ", 1_500 },
        { "of of of", "of the ", 10_000 },
        { "capitals", "UN EU ", 10_000 },
        { "combining marks", "e\u0301\u0301", 20_000 },
        { "wide characters", "🇺🇳", 10_000 },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Record_of_random_characters_is_sound_and_repeatable(int seed)
    {
        var random = new Random(seed);
        Check([.. Enumerable.Range(0, Rounds).Select(_ => ReaderTexts.Unicode(random, random.Next(2, 500)))]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Record_of_mutilated_reports_is_sound_and_repeatable(int seed)
    {
        var random = new Random(seed);
        Check([.. Enumerable.Range(0, Rounds).Select(round => ReaderTexts.Mutilated(random, samples[round % samples.Length], 900))]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_is_read_in_bounded_time(string what, string unit, int count)
    {
        var watch = Stopwatch.StartNew();
        ReportReading record = ReaderShared.Own().Read(Source($"x{string.Concat(Enumerable.Repeat(unit, count))}"), options);
        Assert.True(watch.Elapsed < longest, $"{what}: {watch.Elapsed}");
        CheckRecord(record);
    }

    [Fact]
    public void A_line_of_five_million_characters_is_read_in_bounded_time()
    {
        var random = new Random(5);
        string[] words = samples[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        while (text.Length < 5_000_000) text.Append(words[random.Next(words.Length)]).Append(' ');
        var watch = Stopwatch.StartNew();
        ReportReading record = ReaderShared.Own().Read(Source(text.ToString()), options);
        Assert.True(watch.Elapsed < longest, $"{watch.Elapsed}");
        Assert.NotEmpty(record.Actors);
    }

    [Theory]
    [InlineData("Rebels free hostages")]
    [InlineData("…")]
    [InlineData("\"")]
    [InlineData("?!")]
    [InlineData("\uFEFF.")]
    [InlineData("12")]
    public void A_text_of_a_few_characters_is_read(string text) => Check([text, text + "\n", " " + text]);

    [Fact]
    public void Lone_surrogates_are_read()
    {
        Reader reader = ReaderShared.Own();
        foreach (string text in (string[])["\ud800", "Rebels\udc00 attacked \ud800the army.", "“\udfffWe will attack,” Iran\ud83d said.", new string('\ud800', 500) + new string('\udc00', 500)])
        {
            // UTF-16 is the one encoding in which a report can bring them.
            CheckRecord(reader.Read(SourceText.FromBytes([0xFF, 0xFE, .. new UnicodeEncoding(false, false).GetBytes(text)]), options));
            Assert.Equal(Json(reader, text), Json(ReaderShared.Own(), text));
        }
    }

    [Fact]
    public void Two_threads_give_the_bytes_that_one_gives()
    {
        string[] reports = [.. samples, .. samples.Select(sample => ReaderTexts.Mutilated(new Random(sample.Length), sample, 700))];
        Reader reader = ReaderShared.Own();
        byte[][] expected = [.. reports.Select(report => Json(reader, report))];
        var faults = new List<string>();
        Thread[] threads = [.. Enumerable.Range(0, 2).Select(seed => new Thread(() => ReadShuffled(seed)))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Empty(faults);

        void ReadShuffled(int seed)
        {
            int[] order = [.. Enumerable.Range(0, reports.Length)];
            new Random(seed).Shuffle(order);
            Reader own = ReaderShared.Own();
            try
            {
                foreach (int i in order)
                    if (!Json(own, reports[i]).AsSpan().SequenceEqual(expected[i])) Add($"thread {seed} gives another record of report {i}");
            }
            catch (Exception fault)
            {
                Add(fault.ToString());
            }
        }

        void Add(string fault)
        {
            lock (faults) faults.Add(fault);
        }
    }

    /// <summary>Reads all texts, then again in the other order, the last with a reader that has read nothing else.</summary>
    private static void Check(string[] texts)
    {
        Reader reader = ReaderShared.Own();
        byte[][] first = [.. texts.Select(text => Json(reader, text))];
        for (int i = texts.Length - 1; i >= 0; i--)
        {
            ReportReading record = reader.Read(Source(texts[i]), options);
            Assert.True(RecordJsonWriter.Write(record, indented: false).AsSpan().SequenceEqual(first[i]), $"the second time another record: {texts[i]}");
            CheckRecord(record);
        }
        Assert.Equal(first[^1], Json(ReaderShared.Own(), texts[^1]));
    }

    /// <summary>The record without its repairs, which are checked where repairs are: a mark that is supplied has no text of its own.</summary>
    private static void CheckRecord(ReportReading record) => RecordInvariants.Check(record with { Report = record.Report with { Repairs = [] } });

    private static byte[] Json(Reader reader, string text) => RecordJsonWriter.Write(reader.Read(Source(text), options), indented: false);

    private static SourceText Source(string text) => SourceText.FromString(text);
}
