using Dragoman.Record;

namespace Dragoman.Tests.Record;

/// <summary>Two records made by hand: one of a checked-in report, one of a short text that has every difficulty of a page.</summary>
internal static class SampleRecords
{
    /// <summary>Two sides, two tolls; told at second hand, denied, urged, offered.</summary>
    public static ReportReading Kashmir()
    {
        var record = new RecordBuilder(File.ReadAllText(Repository.PathOf("samples", "kashmir-border-clash.txt")));
        KashmirActors(record);
        string india = "a5", pakistan = "a2", villages = "two villages near Kargil";
        record
            .Event("ASSAULT", "artillery", "material-conflict", "Indian and Pakistani troops exchanged artillery fire across the Line of Control in Kashmir on Monday", "exchanged artillery fire",
                ["a1"], ["a2"], item => item with { Time = record.Time("1998-08-03", "Monday"), Place = record.Place("Kashmir", "IND"), Cameo = "190", Goldstein = -10, Contexts = ["military"], Figures = ["f1"] })
            .Event("ASSAULT", "artillery", "material-conflict", "Pakistani gunners opened fire on two villages near Kargil shortly after dawn, killing 11 civilians and wounding more than 30", "opened fire on",
                ["a2"], [], item => item with { Time = record.Time("1998-08-03TMO", "shortly after dawn"), Place = record.Place("Kargil", "IND"), Statement = "s2", Figures = ["f2", "f3"] })
            .Event("ASSAULT", "artillery", "material-conflict", "its forces had fired first", "fired",
                ["a2"], ["a1"], item => item with { Polarity = "denied", Statement = "s4" })
            .Event("ACCUSE", "allege", "verbal-conflict", "accused India of shelling a bus in the Neelum valley", "accused",
                ["a4"], [india], item => item with { Theme = "shelling a bus in the Neelum valley", Cameo = "112", Goldstein = -2 })
            .Event("REQUEST", null, "verbal-conflict", "India summoned Pakistan's deputy high commissioner on Tuesday and handed him a protest note", "summoned",
                [india], ["a6"], item => item with { Time = record.Time("1998-08-04", "Tuesday"), Place = record.Place("NEW DELHI", "IND") with { Name = "New Delhi" } })
            .Event("REQUEST", "intervention", "verbal-cooperation", "the Pakistani prime minister urged the United Nations to send observers to the region", "urged",
                ["a7"], ["a8"], item => item with { Place = record.Place("Islamabad", "PAK"), Theme = "send observers to the region", ThemeEvent = "e7" })
            .Event("COOPERATE", null, "material-cooperation", "the United Nations to send observers to the region", "send observers",
                ["a8"], [], item => item with { Modality = "requested" })
            .Event("THREATEN", null, "verbal-conflict", "any adventure will be met with full force", "met with full force",
                ["a7"], [india], item => item with { Statement = "s6", Modality = "conditional" })
            .Event("CONSULT", "third-party", "verbal-cooperation", "offered to help them resume talks", "offered",
                ["a9"], [india, "a4"], item => item with { Modality = "planned" });
        KashmirWords(record);
        return record.Build("South Asia wire", null, new DateOnly(1998, 8, 4), 19);

        void KashmirWords(RecordBuilder record) => record
            .Statement(["a1", "a2"], "says", "indirect", ["At least 19 people were killed when Indian and Pakistani troops exchanged artillery fire across the Line of Control in Kashmir on Monday"])
            .Statement(["a1"], "says", "indirect", ["Pakistani gunners opened fire on two villages near Kargil shortly after dawn, killing 11 civilians and wounding more than 30"])
            .Statement(["a3"], "says", "direct", ["Nine Pakistani soldiers died in our response. We did not start this,"], item => item with { Channel = "briefing", Source = record.Span("he", after: "start this,\" ") })
            .Statement(["a4"], "denies", "indirect", ["its forces had fired first"])
            .Statement(["a4"], "says", "indirect", ["eight civilians, among them three children, were killed and 25 people injured on its side of the line", "No Pakistani soldier was killed"], item => item with { Channel = "statement" })
            .Statement(["a7"], "warns", "mixed", ["any adventure will be met with full force"], item => item with { Addressees = [india], Time = record.Time("1998-08-04") })
            .Statement(["a10"], "says", "direct", ["\"This is a bilateral matter and there is no room for a third party,\""])
            .Figure("killed", 19, null, "at-least", "people", "At least 19 people were killed", item => item with { Event = "e1", Statement = "s1", Time = record.Time("1998-08-03", "Monday"), Place = record.Place("Kashmir", "IND") })
            .Figure("killed", 11, 11, "exact", "civilians", "killing 11 civilians", item => item with { Event = "e2", Statement = "s2", Cause = [pakistan], Place = record.Place("Kargil", "IND") with { Name = villages, Span = record.Span(villages) } })
            .Figure("wounded", 30, null, "more-than", null, "wounding more than 30", item => item with { Event = "e2", Statement = "s2", Cause = [pakistan] })
            .Figure("killed", 9, 9, "exact", "Pakistani soldiers", "Nine Pakistani soldiers died", item => item with { Statement = "s3", WhoActors = [pakistan] })
            .Figure("killed", 8, 8, "exact", "civilians, among them three children", "eight civilians, among them three children, were killed", item => item with { Statement = "s5" })
            .Figure("killed", 0, 0, "exact", "Pakistani soldiers", "No Pakistani soldier was killed", item => item with { Statement = "s5", WhoActors = [pakistan] })
            .Figure("displaced", 6000, 6000, "about", "villagers", "About 6,000 villagers have fled their homes since Friday", item => item with { Time = record.Time("1998-07-31", "Friday") })
            .Figure("displaced", 10000, null, "more-than", "displaced", "the number of displaced at more than 10,000")
            .Position(india, "considers", "Kashmir an integral part of its territory", "considers Kashmir an integral part of its territory")
            .Finding("contradiction", "Pakistani soldiers killed: nine by the Indian army's account, none by that of Pakistan's foreign ministry.", "f4", "f6")
            .Finding("contradiction", "Displaced: about 6,000 against more than 10,000.", "f7", "f8")
            .Finding("unattributed", "“About 6,000 villagers have fled” is said by the district administration of Kargil, which the report does not date.", "f7");
    }

    /// <summary>Faults of translation, wide and steering characters, a denial at third hand, an unknown number, money, no date.</summary>
    public static ReportReading Harbour()
    {
        const string text = "外交部：港口谈判 – Harbour talks\r\n\r\nThe envoys of 大韓民國 \u001b[31mmet\u001b[0m in Kaohsiung (高雄市)\tarethey said, as a newspaper reported that a diplomat said that the minister\u202E denied that\nhe paid €2,500,000 and 2.75 tons of 米 for the crew of the Étoile-du-Nord, whose number nobody knows. \"We ((will)) not pay\", \"not today\".";
        var record = new RecordBuilder(text);
        record
            .Actor("中華民國外交部", "government", "TWN.GOV", "外交部")
            .Actor("大韓民國", "state", "KOR", "大韓民國")
            .Actor("Crew of the Étoile-du-Nord", "population", null, "the crew of the Étoile-du-Nord")
            .Event("CONSULT", "visit", "verbal-cooperation", "The envoys of 大韓民國 \u001b[31mmet\u001b[0m in Kaohsiung (高雄市)", "met",
                ["a2"], ["a1", "a2"], item => item with { Modality = "ongoing", Place = record.Place("Kaohsiung (高雄市)", "TWN"), Time = record.Time("2023-10-01/2023-10-05") })
            .Event("AID", null, "material-cooperation", "he paid €2,500,000 and 2.75 tons of 米 for the crew of the Étoile-du-Nord", "paid",
                [], ["a3"], item => item with { Polarity = "denied", Statement = "s3", Figures = ["f1"] })
            .Statement([], "reports", "indirect", ["a diplomat said that the minister\u202E denied that\nhe paid €2,500,000"], item => item with { Source = record.Span("a newspaper") })
            .Statement([], "says", "indirect", ["the minister\u202E denied that\nhe paid €2,500,000"], item => item with { Within = "s1", Source = record.Span("a diplomat") })
            .Statement(["a1"], "denies", "indirect", ["he paid €2,500,000"], item => item with { Within = "s2", Channel = "interview" })
            .Statement([], "says", "direct", ["\"We ((will)) not pay\"", "\"not today\""])
            .Figure("money", 2_500_000, 2_500_000, "exact", null, "€2,500,000", item => item with { Unit = "EUR", Event = "e2", Statement = "s3", Cause = ["a1"] })
            .Figure("other", 2.75, 2.75, "exact", "米", "2.75 tons of 米", item => item with { Unit = "ton" })
            .Figure("held", null, null, "unknown", "crew of the Étoile-du-Nord", "whose number nobody knows", item => item with { WhoActors = ["a3"] })
            .Position("a1", "maintains-relations", "大韓民國", "envoys of 大韓民國", item => item with { Polarity = "denied", Statement = "s2", Object = "a2", ObjectText = null })
            .Finding("unknown", "How many are held on the Étoile-du-Nord is not known.", "f3")
            .Repair("arethey", "are they", "joined-words")
            .Repair("((will))", "(will)", "double-bracket");
        return record.Build(null, "外交部：港口谈判 – Harbour talks", null, 1);
    }

    private static void KashmirActors(RecordBuilder record) => record
        .Actor("Indian army", "military", "IND.MIL", "Indian", "The Indian army", "Indian troops")
        .Actor("Pakistani army", "military", "PAK.MIL", "Pakistani troops", "Pakistani gunners", "Nine Pakistani soldiers")
        .Actor("army spokesman in Srinagar", "person", "IND.MIL", "an army spokesman in Srinagar", "he told").InOffice("spokesman", "a1")
        .Actor("Pakistan's foreign ministry", "government", "PAK.GOV", "Pakistan's foreign ministry", "It said", "the ministry said")
        .Actor("India", "state", "IND", "India of shelling", "India summoned", "India, which")
        .Actor("deputy high commissioner of Pakistan", "person", "PAK.GOV", "Pakistan's deputy high commissioner", "him a protest").InOffice("deputy high commissioner", "a4")
        .Actor("Nawaz Sharif", "person", "PAK.GOV", "the Pakistani prime minister").InOffice("prime minister", null)
        .Actor("United Nations", "igo", "IGO.UNO", "the United Nations")
        .Actor("Kofi Annan", "person", "IGO.UNO", "UN Secretary-General Kofi Annan").InOffice("secretary-general", "a8")
        .Actor("Indian foreign ministry spokesman", "person", "IND.GOV", "the Indian foreign ministry spokesman");
}
