using Dragoman.Language;
using Dragoman.Training;
using Dragoman.Training.Network;
using Xunit;

namespace Dragoman.Tests.Training.Network;

public sealed class EntityAnnotationTests
{
    // form/XPOS/head, with the value of Entity after a vertical bar.
    private static string Names(string words)
    {
        string rows = string.Join('\n', words.Split(' ').Select((word, i) =>
        {
            string[] halves = word.Split('|'), parts = halves[0].Split('/');
            string upos = parts[1] switch { "NNP" or "NNPS" => "PROPN", "DT" => "DET", "IN" => "ADP", "CC" => "CCONJ", _ => "NOUN" };
            return string.Join('\t', $"{i + 1}", parts[0], parts[0], upos, parts[1], "_", parts[2], parts[2] == "0" ? "root" : "dep", "_", halves.Length > 1 ? "Entity=" + halves[1] : "_");
        }));
        TreebankSentence sentence = Treebank.Read(new StringReader(rows + "\n"), "sample")[0];
        int[] tags = EntityAnnotation.Read(sentence);
        return string.Join(' ', tags.Select(tag => tag == 0 ? "." : $"{(tag % 2 == 1 ? "B" : "I")}{(EntityKind)((tag + 1) / 2)}"));
    }

    [Theory]
    [InlineData("the/DT/2|(1-place-new Hague/NNP/0|1)", ". BPlace")]
    [InlineData("he/PRP/0|(1-person-giv-Jacob)", ".")]
    [InlineData("the/DT/2|(1-organization capital/NN/0|1)", ". .")]
    [InlineData("Bank/NNP/0|(1-organization of/IN/3 England/NNP/1|(2-place)1)", "BOrganization IOrganization IOrganization")]
    [InlineData("Bishop/NNP/0|(1-person of/IN/3 Durham/NNP/1|(2-place)1)", "BPerson . BPlace")]
    [InlineData("Texas/NNP/2|(1-person(2-place) Governor/NNP/3 Perry/NNP/0|1)", "BPlace BPerson IPerson")]
    [InlineData("May/NNP/0|(1-time 3/CD/1 2004/CD/1|1)", "BTime ITime ITime")]
    [InlineData("two/CD/2|(1-time years/NNS/0 ago/IN/2|1)", ". . .")]
    [InlineData("in/IN/2 2004/CD/0|(1-time)", ". BTime")]
    public void Mentions_are_cut_to_names_and_dates(string words, string expected) => Assert.Equal(expected, Names(words));
}
