using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What a report is about as a whole: public affairs, or a world in which "attack", "ban" and "deal" mean something else.</summary>
/// <remarks>Counts words of each topic. A report leaves public affairs only where the words of other topics are many and stand against few of affairs, so a single sentence hardly ever does.</remarks>
public sealed class TopicFinder(TopicLexicon lexicon)
{
    /// <summary>Fewest words of other topics.</summary>
    private const int Fewest = 4;

    /// <summary>How many times the words of affairs they must outnumber: on development texts this parts the reports of sport and business from those of attacks and diplomacy without an error.</summary>
    private const int Ratio = 3;

    private readonly int[] counts = new int[Enum.GetValues<Topic>().Length];

    /// <summary>The topic of a report whose words have lemmas.</summary>
    public Topic Run(Document document)
    {
        Array.Clear(counts);
        int others = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            // The lemma of a name keeps its capital.
            if (!lexicon.TryTopic(document.Lemma[t], out Topic topic) && !lexicon.TryTopic(document.Lower[t], out topic)) continue;
            counts[(int)topic]++;
            if (topic != Topic.Affairs) others++;
        }
        if (others < Fewest || others < Ratio * counts[(int)Topic.Affairs]) return Topic.Affairs;
        Topic largest = Topic.Sport;
        for (Topic topic = Topic.Sport; (int)topic < counts.Length; topic++)
            if (counts[(int)topic] > counts[(int)largest]) largest = topic;
        return largest;
    }
}
