using Dragoman.Formats.Out;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

/// <summary>One record in every format, as it was last looked at, in <c>tests/fixtures/exports</c>. The record is made by hand, so that only a change of a format changes the files.</summary>
/// <remarks>To renew them: <c>DRAGOMAN_RENEW=1 ./test ExportGoldenFiles</c>; the tests write the files and fail, so that a renewal is never taken for a success. Read the difference before it is kept.</remarks>
public sealed class ExportGoldenFiles
{
    private const string Renew = "DRAGOMAN_RENEW";

    public static TheoryData<string> Formats => [.. RecordFormats.Names.Where(name => name != "conllu")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Record_in_a_format_is_the_kept_one(string format)
    {
        ReportReading record = ExportShared.Made();
        RecordInvariants.Check(record);
        string[] files = ExportShared.Write(format, record);
        for (int i = 0; i < files.Length; i++)
        {
            string kept = Repository.PathOf("tests", "fixtures", "exports", format + "-" + ExportShared.Format(format).Files[i].Name);
            if (Environment.GetEnvironmentVariable(Renew) == "1") File.WriteAllText(kept, files[i]);
            else Assert.Equal(File.ReadAllText(kept), files[i]);
        }
        Assert.False(Environment.GetEnvironmentVariable(Renew) == "1", "renewed");
    }
}
