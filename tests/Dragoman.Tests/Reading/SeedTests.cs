// Long because each item that must be found in one report has its test.
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>What the reader must know from a real report, published on 26 October 2023, that lies beside the checkout. Items are found by what they say, not by their ids.</summary>
public sealed class SeedTests
{
    private static readonly string file = Repository.PathOf("..", "shared", "seed", "000_5ff57370761d02e9.txt");
    private static readonly Lazy<ReportReading> read = new(() =>
        ReaderShared.Own().Read(SourceText.FromBytes(File.ReadAllBytes(file)), new ReadingOptions { Published = new DateOnly(2023, 10, 26) }));

    private static ReportReading Record
    {
        get
        {
            Assert.SkipUnless(File.Exists(file), $"there is no {Path.GetFullPath(file)}");
            return read.Value;
        }
    }

    [Fact]
    public void Record_is_sound() => RecordInvariants.Check(Record);

    [Theory]
    [InlineData("she", "")]
    [InlineData("arethey", "are they")]
    [InlineData("((", "(")]
    [InlineData("him", "")]
    [InlineData("Marzouka", "Marzouk a")]
    public void Faulty_words_are_read_as_meant(string text, string reading) =>
        Assert.Contains(Record.Report.Repairs, repair => Text(repair.Span) == text && repair.Reading == reading);

    [Fact]
    public void Israel_called_on_Russia_on_25_October_to_expel_the_delegation()
    {
        EventRecord item = Event("REQUEST", "change", "ISR.GOV", "RUS");
        Assert.Equal(("affirmed", "actual", "2023-10-25"), (item.Polarity, item.Modality, item.Time?.Value));
        Assert.Contains("expel", item.Theme);
    }

    [Fact]
    public void Israel_disapproved_of_the_invitation() => Assert.Contains(Record.Events, item =>
        item is { Type: "ACCUSE", Mode: "disapprove", Polarity: "affirmed" } && item.Theme?.Contains("invitation") == true && item.Actors.Any(actor => Code(actor) == "ISR.GOV"));

    [Fact]
    public void Long_quotation_begins_with_its_first_words()
    {
        StatementRecord said = Statement("Hamas is a terrorist organization worse than the Islamic State", "Israeli Foreign Ministry");
        Assert.Equal(("ISR.GOV", "direct"), (Code(Assert.Single(said.Speakers)), said.Form));
    }

    [Fact]
    public void Quotation_on_the_kidnapping_is_a_statement_of_the_Israeli_foreign_ministry()
    {
        StatementRecord said = Statement("kidnapping of more than 220 Israelis", "Israeli Foreign Ministry");
        Assert.Equal("ISR.GOV", Code(Assert.Single(said.Speakers)));
        Assert.Equal("statement", said.Channel);
    }

    [Fact]
    public void More_than_1400_Israelis_were_killed_by_Hamas_as_the_Israeli_foreign_ministry_has_it()
    {
        FigureRecord figure = Figure("killed", 1400);
        Assert.Equal(("more-than", "Israelis"), (figure.Bound, figure.Who));
        Assert.Equal("ISR", CountryOf(Assert.Single(figure.WhoActors)));
        Assert.Equal("HMS", GroupOf(Assert.Single(figure.Cause)));
        Assert.Contains(Speakers(figure.Statement), speaker => Code(speaker) == "ISR.GOV");
    }

    [Fact]
    public void More_than_220_were_abducted_by_Hamas_as_the_Israeli_foreign_ministry_has_it()
    {
        FigureRecord figure = Figure("abducted", 220);
        Assert.Equal("more-than", figure.Bound);
        Assert.Equal("HMS", GroupOf(Assert.Single(figure.Cause)));
        Assert.Contains(Speakers(figure.Statement), speaker => Code(speaker) == "ISR.GOV");
    }

    [Fact]
    public void Hamas_abducted_Israelis() => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Mode: "abduct", Polarity: "affirmed" } && item.Actors.Any(actor => GroupOf(actor) == "HMS") && item.Recipients.Any(actor => CountryOf(actor) == "ISR"));

    [Fact]
    public void Expulsion_of_the_delegation_is_requested() => Assert.Contains(Record.Events, item =>
        item is { Type: "COERCE", Mode: "deport", Modality: "requested" } && item.Actors.Any(actor => CountryOf(actor) == "RUS") && item.Recipients.Any(actor => GroupOf(actor) == "HMS"));

    [Fact]
    public void Israelis_were_killed_as_the_Israeli_foreign_ministry_has_it() => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Polarity: "affirmed" } && Text(item.Trigger).Contains("murdered") && item.Recipients.Any(actor => CountryOf(actor) == "ISR") && Speakers(item.Statement).Any(actor => Code(actor) == "ISR.GOV"));

    [Theory]
    [InlineData("held", "Russian Ministry of Foreign Affairs")]
    [InlineData("kidnapped", "the Kremlin")]
    public void Hamas_holds_hostages_as_Russia_has_it(string trigger, string source) => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Mode: "abduct", Polarity: "affirmed" } && Text(item.Trigger).Contains(trigger) && item.Actors.Any(actor => GroupOf(actor) == "HMS") && Source(item.Statement)?.Contains(source) == true);

    [Theory]
    [InlineData("killed", null)]
    [InlineData("kidnapped", "abduct")]
    public void Russian_Israelis_were_victims_on_7_October_as_Russian_diplomacy_has_it(string trigger, string? mode) => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Polarity: "affirmed" } && item.Mode == mode && Text(item.Trigger) == trigger && item.Time?.Value == "2023-10-07" && Source(item.Statement) == "Russian diplomacy");

    [Fact]
    public void Hamas_attacked_on_7_October() => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Polarity: "affirmed" } && item.Time?.Value == "2023-10-07" && item.Actors.Any(actor => GroupOf(actor) == "HMS"));

    [Fact]
    public void Russia_disapproved_of_the_attacks() => Assert.Contains(Record.Events, item =>
        item is { Type: "ACCUSE", Mode: "disapprove", Polarity: "affirmed" } && Text(item.Trigger) == "condemned" && item.Actors.Any(actor => Code(actor) == "RUS.GOV"));

    [Fact]
    public void Russian_foreign_ministry_speaks_of_the_negotiation_on_the_hostages()
    {
        StatementRecord said = Statement("is being negotiated by the Russian government", "Russian Ministry of Foreign Affairs");
        Assert.Equal("RUS.GOV", Code(Assert.Single(said.Speakers)));
        Assert.Equal("statement", said.Channel);
    }

    [Fact]
    public void Moscow_says_that_it_negotiates() =>
        Assert.Equal("RUS.GOV", Code(Assert.Single(Statement("We are negotiating the release of the hostages", "Moscow").Speakers)));

    [Fact]
    public void Russia_negotiates_by_its_own_account()
    {
        EventRecord item = Assert.Single(Record.Events, found => found.Type == "CONSULT" && found.Theme?.Contains("release of the hostages") == true);
        Assert.Equal("RUS.GOV", Code(Assert.Single(item.Actors)));
        Assert.Contains(Speakers(item.Statement), speaker => Code(speaker) == "RUS.GOV");
    }

    [Fact]
    public void Delegations_of_Hamas_and_of_Iran_travelled_to_Moscow_on_26_October()
    {
        EventRecord item = Assert.Single(Record.Events, found => found is { Type: "CONSULT", Mode: "visit" } && found.Time?.Value == "2023-10-26");
        Assert.Contains(item.Actors, actor => GroupOf(actor) == "HMS");
        Assert.Contains(item.Actors, actor => CountryOf(actor) == "IRN");
        Assert.Contains(item.Recipients, actor => CountryOf(actor) == "RUS");
        Assert.Equal("Moscow", item.Place?.Name);
    }

    [Fact]
    public void Moscow_asked_Abu_Marzouk_of_Hamas_as_its_foreign_ministry_states()
    {
        EventRecord item = Assert.Single(Record.Events, found => found.Type == "REQUEST" && found.Recipients.Any(actor => GroupOf(actor) == "HMS"));
        Assert.Contains(item.Actors, actor => Code(actor) == "RUS.GOV");
        Assert.Contains(item.Recipients, actor => Actor(actor).Name.Contains("Marzouk"));
        Assert.Contains(Speakers(item.Statement), actor => Actor(actor).Name == "Foreign ministry of Russia");
    }

    [Theory]
    [InlineData("RETREAT", "release")]
    [InlineData("AID", null)]
    public void Release_and_evacuation_are_requested(string type, string? mode) =>
        Assert.Contains(Record.Events, item => item.Type == type && item.Mode == mode && item.Modality == "requested" && item.Recipients.Any(actor => CountryOf(actor) == "RUS"));

    [Fact]
    public void Iranian_deputy_minister_and_Bogdanov_spoke()
    {
        EventRecord item = Assert.Single(Record.Events, found => found is { Type: "CONSULT", Mode: not "visit" } && Text(found.Trigger).Contains("spoke") && found.Actors.Any(actor => CountryOf(actor) == "IRN"));
        Assert.Contains(item.Actors.Concat(item.Recipients), actor => Actor(actor).Name == "Mikhail Bogdanov" && Code(actor) == "RUS.GOV");
        Assert.Contains(item.Actors, actor => Code(actor) == "IRN.GOV");
    }

    [Fact]
    public void The_two_men_are_the_Iranian_and_Bogdanov()
    {
        EventRecord item = Assert.Single(Record.Events, found => Text(found.Trigger).Contains("discussed") && found.Actors.Any(actor => CountryOf(actor) == "IRN"));
        Assert.Contains(item.Actors, actor => Actor(actor).Name == "Mikhail Bogdanov");
        Assert.DoesNotContain(item.Actors, actor => Actor(actor).Name.Contains("Marzouk"));
    }

    [Fact]
    public void Russian_foreign_ministry_tells_what_the_two_men_discussed() =>
        Assert.Equal("RUS.GOV", Code(Assert.Single(Statement("the unprecedented escalation", "Russian Foreign Ministry").Speakers)));

    [Fact]
    public void Sentence_after_it_is_still_the_words_of_the_ministry()
    {
        StatementRecord said = Statement("The need to stop hostilities", "Russian Foreign Ministry");
        Assert.Equal(("RUS.GOV", "direct"), (Code(Assert.Single(said.Speakers)), said.Form));
    }

    [Fact]
    public void Moscow_and_Tehran_coordinate_as_Russian_diplomacy_adds()
    {
        EventRecord item = Assert.Single(Record.Events, found => found.Type == "COOPERATE");
        Assert.Equal(["IRN", "RUS"], item.Actors.Concat(item.Recipients).Select(CountryOf).Order(StringComparer.Ordinal));
        Assert.Equal("Russian diplomacy", Source(item.Statement));
        Assert.Equal("RUS.GOV", Code(Assert.Single(Speakers(item.Statement))));
    }

    [Fact]
    public void Kremlin_said_that_there_was_no_progress() =>
        Assert.Equal("RUS.GOV", Code(Assert.Single(Statement("no progress had been made", "the Kremlin").Speakers)));

    [Fact]
    public void Kremlin_admitted_not_to_know_how_many()
    {
        StatementRecord said = Statement("it did not know how many there were", "the Kremlin");
        Assert.Equal(("admits", "RUS.GOV"), (said.Attitude, Code(Assert.Single(said.Speakers))));
    }

    [Fact]
    public void Number_of_Russians_held_is_unknown()
    {
        FigureRecord figure = Assert.Single(Record.Figures, item => item.Bound == "unknown");
        Assert.Equal((null, null, "Russian hostages"), (figure.Low, figure.High, figure.Who));
        Assert.Contains(Speakers(figure.Statement), speaker => Code(speaker) == "RUS.GOV");
    }

    [Fact]
    public void At_least_20_Russian_Israelis_were_killed_in_the_attacks_of_7_October()
    {
        FigureRecord figure = Figure("killed", 20);
        Assert.Equal(("at-least", "Russian-Israelis", "2023-10-07"), (figure.Bound, figure.Who, figure.Time?.Value));
        Assert.Equal("HMS", GroupOf(Assert.Single(figure.Cause)));
        Assert.Equal("Russian diplomacy", Source(figure.Statement));
    }

    [Fact]
    public void Two_were_abducted_in_them()
    {
        FigureRecord figure = Figure("abducted", 2);
        Assert.Equal(("exact", "Russian-Israelis", "2023-10-07"), (figure.Bound, figure.Who, figure.Time?.Value));
        Assert.Equal("Russian diplomacy", Source(figure.Statement));
    }

    [Fact]
    public void Hundreds_of_Russian_citizens_live_in_Gaza()
    {
        FigureRecord figure = Figure("other", 200);
        Assert.Equal((999.0, "about", "Russian citizens"), (figure.High, figure.Bound, figure.Who));
    }

    [Fact]
    public void Israel_bombards_the_Gaza_Strip() => Assert.Contains(Record.Events, item =>
        item is { Type: "ASSAULT", Polarity: "affirmed" } && item.Actors.Any(actor => CountryOf(actor) == "ISR") && item.Recipients.Any(actor => CountryOf(actor) == "PSE"));

    [Fact]
    public void Russia_does_not_hold_Hamas_to_be_terrorist() => Assert.Contains(Record.Positions, item =>
        item is { Stance: "designates-terrorist", Polarity: "denied", Object: not null } && CountryOf(item.Holder) == "RUS" && GroupOf(item.Object) == "HMS");

    [Theory]
    [InlineData("USA")]
    [InlineData("ISR")]
    public void Hamas_is_terrorist_to(string country) => Assert.Contains(Record.Positions, item =>
        item is { Stance: "designates-terrorist", Polarity: "affirmed", Object: not null } && CountryOf(item.Holder) == country && GroupOf(item.Object) == "HMS");

    [Fact]
    public void Russia_keeps_relations_with_Hamas() => Assert.Contains(Record.Positions, item =>
        item is { Stance: "maintains-relations", Polarity: "affirmed", Object: not null } && CountryOf(item.Holder) == "RUS" && GroupOf(item.Object) == "HMS");

    [Fact]
    public void Russia_condemned_the_attacks() => Assert.Contains(Record.Positions, item =>
        item is { Stance: "condemns", Polarity: "affirmed" } && CountryOf(item.Holder) == "RUS" && item.ObjectText?.Contains("October 7 attacks") == true);

    [Fact]
    public void Russia_insists_on_a_Palestinian_state() => Assert.Contains(Record.Positions, item =>
        item is { Stance: "insists-on", Polarity: "affirmed" } && CountryOf(item.Holder) == "RUS"
        && (item.ObjectText?.Contains("Palestinian state") == true || item.Object is not null && CountryOf(item.Object) == "PSE"));

    [Fact]
    public void Russia_warned_Israel()
    {
        EventRecord item = Assert.Single(Record.Events, found => found.Type == "THREATEN");
        Assert.Equal(("RUS.GOV", "ISR"), (Code(Assert.Single(item.Actors)), CountryOf(Assert.Single(item.Recipients))));
    }

    [Fact]
    public void Reaction_is_dated_before_the_visit_that_it_reacts_to()
    {
        FindingRecord finding = Assert.Single(Record.Findings, item => item.Kind == "order");
        Assert.Contains(Event("REQUEST", "change", "ISR.GOV", "RUS").Id, finding.Items);
        Assert.Contains(finding.Items, id => Record.Events.Any(item => item.Id == id && item.Mode == "visit"));
    }

    [Fact]
    public void One_Russian_voice_counts_two_where_another_does_not_know()
    {
        FindingRecord finding = Assert.Single(Record.Findings, item => item.Kind == "contradiction");
        Assert.Contains(Figure("abducted", 2).Id, finding.Items);
    }

    private static EventRecord Event(string type, string mode, string actor, string recipient) => Assert.Single(Record.Events, item =>
        item.Type == type && item.Mode == mode && item.Actors.Any(id => Code(id) == actor) && item.Recipients.Any(id => Code(id) == recipient));

    private static FigureRecord Figure(string measure, double low) => Assert.Single(Record.Figures, item => item.Measure == measure && item.Low == low);

    /// <summary>The statement with these words in its content and these in the phrase that names its speaker.</summary>
    private static StatementRecord Statement(string words, string source) =>
        Assert.Single(Record.Statements, item => item.Within is null && item.Content.Any(span => Text(span).Contains(words)) && Source(item.Id)?.Contains(source) == true);

    private static IReadOnlyList<string> Speakers(string? id) => Record.Statements.SingleOrDefault(item => item.Id == id)?.Speakers ?? [];

    private static string? Source(string? id) => Record.Statements.SingleOrDefault(item => item.Id == id)?.Source is { } span ? Text(span) : null;

    private static ActorRecord Actor(string id) => Record.Actors.Single(actor => actor.Id == id);

    private static string? Code(string id) => Actor(id).Code;

    private static string? CountryOf(string id) => Actor(id).Country;

    private static string? GroupOf(string id) => Actor(id).Group;

    private static string Text(TextSpan span) => Record.Report.Text[span.Start..span.End];
}
