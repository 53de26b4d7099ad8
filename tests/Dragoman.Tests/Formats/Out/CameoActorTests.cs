using Dragoman.Formats.Out;
using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

public sealed class CameoActorTests
{
    [Theory]
    [InlineData("PSE.REB.HMS", "PSE", "HMS", "PSEREBHMS", "REB", "HMS")]
    [InlineData("IGO.UNO", null, "UNO", "IGOUNO", "", "UNO")]
    [InlineData("XKX.GOV", "XKX", null, "KSVGOV", "GOV", "")]
    [InlineData("SDN.MED", "SDN", null, "SDNHLH", "", "HLH")]
    [InlineData("FRA.JRN", "FRA", null, "FRAMED", "", "MED")]
    [InlineData("NPL.GOV.PTY", "NPL", null, "NPLGOV", "GOV", "")]
    [InlineData("IND.PRM", "IND", null, "INDMIL", "MIL", "")]
    [InlineData("IMG.REB.ALQ", null, "ALQ", "IMGREBALQ", "REB", "ALQ")]
    [InlineData("REB", null, null, "REB", "REB", "")]
    [InlineData("TCD", "TCD", null, "TCD", "", "")]
    public void Code_of_the_record_becomes_a_cameo_code(string code, string? country, string? group, string cameo, string role, string attributes)
    {
        string[] sectors = [.. code.Split('.').Where((part, i) => part != country && part != group && (i > 0 || part is "REB"))];
        CameoActor? found = CameoActor.Of(Actor(code, country, group, sectors), ExportShared.Tables);
        Assert.NotNull(found);
        Assert.Equal([cameo, role, attributes], [found.Code, found.MainRole, string.Join(';', found.Attributes)]);
    }

    [Fact]
    public void Who_has_no_code_has_none_here()
    {
        Assert.Null(CameoActor.Of(Actor(null, null, null, []), ExportShared.Tables));
        Assert.Null(CameoActor.Of(Actor(null, null, null, ["UNK"]), ExportShared.Tables));
        Assert.Null(CameoActor.Of(null, ExportShared.Tables));
    }

    [Theory]
    [InlineData("PRI", "USA", "")]
    [InlineData("ESH", "MAR", "PRE")]
    [InlineData("HKG", "HKG", "")]
    [InlineData("XKX", "KOS", "")]
    public void Plover_folds_dependencies(string country, string plover, string sectors)
    {
        PloverActor found = PloverActor.Of(Actor(country, country, null, []), ExportShared.Tables);
        Assert.Equal([plover, sectors], [found.Code!, string.Join(';', found.Sectors)]);
    }

    private static ActorRecord Actor(string? code, string? country, string? group, string[] sectors) =>
        new() { Id = "a1", Name = "somebody", Kind = "other", Code = code, Country = country, Group = group, Sectors = sectors, Mentions = [] };
}
