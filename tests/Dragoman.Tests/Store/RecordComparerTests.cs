using Dragoman.Record;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

public sealed class RecordComparerTests
{
    [Fact]
    public void Equal_records_do_not_differ()
    {
        Assert.Empty(RecordComparer.Run(StoreReports.EnvoysRecord(), StoreReports.EnvoysRecord()));
        Assert.Empty(RecordComparer.Run(StoreReports.FerryRecord(), StoreReports.FerryRecord()));
    }

    [Fact]
    public void Names_what_is_gone_new_and_changed_whatever_the_ids()
    {
        ReportReading before = StoreReports.EnvoysRecord(), after = StoreReports.EnvoysOtherwise();
        IReadOnlyList<ItemChange> changes = RecordComparer.Run(before, after);
        Assert.Equal(2, changes.Count);
        Assert.Equal(("event", "changed", "SANCTION · expel: Peru → Bolivian diplomats"), (changes[0].Kind, changes[0].Change, changes[0].After));
        Assert.Equal(new FieldChange("confidence", "0.91", "0.75"), Assert.Single(changes[0].Fields));
        Assert.Equal(("event", "gone", "REQUEST: Bolivia → Peru", null, "demanded an apology"), (changes[1].Kind, changes[1].Change, changes[1].Before, changes[1].After, changes[1].Evidence));
        Assert.Equal(["changed", "new"], RecordComparer.Run(after, before).Select(change => change.Change));
    }

    [Fact]
    public void An_event_of_another_type_on_the_same_words_has_changed()
    {
        ReportReading before = StoreReports.FerryRecord();
        ReportReading after = before with { Events = [before.Events[0], before.Events[1] with { Type = "CONSULT", Mode = null, Recipients = [] }] };
        ItemChange change = Assert.Single(RecordComparer.Run(before, after));
        Assert.Equal([new FieldChange("type", "REQUEST", "CONSULT"), new FieldChange("mode", "yield", ""), new FieldChange("recipients", "Indonesia", "?")], change.Fields);
    }
}
