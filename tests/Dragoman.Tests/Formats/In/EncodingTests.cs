using System.Text;
using Dragoman.Formats.In.Encodings;
using Xunit;

namespace Dragoman.Tests.Formats.In;

public sealed class EncodingTests
{
    private static readonly string[] words =
    [
        "“The talks are over,” said José Peña of Bogotá – and Gérard Lefèvre’s aides in Orléans agreed.",
        "Prime minister Milanović met Plenković’s envoys in Šibenik and Đakovo; Jiří Dvořák flew to Łódź.",
        "President Erdoğan received Işık and Çavuşoğlu in Eskişehir before flying to Iğdır.",
    ];

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Guessed => new()
    {
        { "windows-1252", words[0] },
        { "windows-1252", "The São Paulo court sent Müller’s appeal back to Köln." },
        { "windows-1252", "It costs £5m, about €6m, the naïve rôle – “no”." },
        { "windows-1250", words[1] },
        { "iso-8859-2", "Jiří Dvořák, the mayor of Plzeň, met Mr. Šefčovič and Mr. Milošević in Łódź." },
        { "windows-1254", words[2] },
        { "windows-1251", "The ministry (Министерство иностранных дел) published the note on Friday." },
        { "windows-1253", "The port of Piraeus (Πειραιάς) was closed, the ministry said." },
        { "utf-8", words[1] },
        { "utf-16", words[1] },
        { "utf-16BE", words[2] },
        { "windows-1252", "Señor Núñez, the Ålesund mayor Bjørn Sørensen and Søren Kjær of Århus spoke." },
        { "windows-1252", "The café’s owner, François, said: “C’est fini.”" },
        { "iso-8859-1", "The Côte d'Ivoire government of Alassane Ouattara and the Sao Tomé envoy met." },
        { "windows-1250", "Hungary’s Gergely Gulyás and Péter Szijjártó met Romania’s Klaus Iohannis in Győr." },
        { "iso-8859-5", "The ministry (Министерство) published the note." },
    };

    [Theory]
    [MemberData(nameof(Guessed))]
    public void Reads_text_without_a_label(string encoding, string text) => Assert.Equal(text, TextDecoder.Run(Encoding.GetEncoding(encoding).GetBytes(text), declared: null));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Reads_text_with_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(words[1], TextDecoder.Run([.. encoding.GetPreamble(), .. encoding.GetBytes(words[1])], declared: "windows-1252"));
    }

    [Theory]
    [InlineData("iso-8859-5", "Жил был")]
    [InlineData("koi8-r", "Жил был")]
    [InlineData("iso-8859-1", "“Déjà vu”")]
    public void Believes_a_label_that_fits(string label, string text)
    {
        string name = label == "iso-8859-1" ? "windows-1252" : label;
        Assert.Equal(text, TextDecoder.Run(Encoding.GetEncoding(name).GetBytes(text), label));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("no such set")]
    public void Believes_no_label_against_valid_utf8(string label) => Assert.Equal(words[0], TextDecoder.Run(Encoding.UTF8.GetBytes(words[0]), label));

    [Fact]
    public void A_few_faults_do_not_make_utf8_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(words[0] + words[1]), 0x93, (byte)'x'];
        Assert.Equal(words[0] + words[1] + "“x", TextDecoder.Run(bytes, declared: null));
    }

    [Fact]
    public void Ascii_stays_ascii() => Assert.Equal("Plain words.", TextDecoder.Run("Plain words."u8, declared: null));
}
