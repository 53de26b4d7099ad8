using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Reading.Times;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

/// <summary>Tokenizer and time finder in one.</summary>
internal sealed class TimesReader
{
    private static readonly WordTable Words = new();
    private static readonly TimeLexicon Lexicon = LoadLexicon();
    private static readonly LanguageRules Rules = LanguageRules.Load(TimesFolder.Language);
    private readonly Tokenizer tokenizer = new(Rules);
    private readonly TimeFinder finder = new(Lexicon);
    private readonly ReportDateFinder reportDates = new(Lexicon);
    private readonly List<TimeMention> times = [];

    public Document Document { get; } = new(Words);

    public IReadOnlyList<TimeMention> Run(string text, DateOnly? published, Action<Document>? tag = null)
    {
        Cut(text);
        tag?.Invoke(Document);
        finder.Run(Document, published, times);
        return times;
    }

    public DateOnly? ReportDate(string text)
    {
        Cut(text);
        return reportDates.Run(Document);
    }

    private void Cut(string text)
    {
        var source = SourceText.FromString(text);
        Document.Reset(new RepairedText(source, source.Text, origin: null, []));
        tokenizer.Run(Document);
    }

    private static TimeLexicon LoadLexicon()
    {
        TimeLexicon lexicon = TimeLexicon.Load(TimesFolder.Knowledge, Words);
        Words.Freeze();
        return lexicon;
    }
}
