using Dragoman.Knowledge;
using Xunit;

namespace Dragoman.Tests.Knowledge;

public sealed class KeyTableTests
{
    [Fact]
    public void Finds_what_a_dictionary_finds()
    {
        var random = new Random(9);
        var table = new KeyTable();
        var expected = new Dictionary<(int, int, char), int>();
        for (int i = 0; i < 3000; i++)
        {
            var key = (random.Next(200), random.Next(-1, 200), "vna"[random.Next(3)]);
            table.Set(key.Item1, i, key.Item2, key.Item3);
            expected[key] = i;
        }
        for (int word = 0; word < 200; word++)
            for (int second = -1; second < 200; second++)
                foreach (char mark in "vna")
                    Assert.Equal(expected.GetValueOrDefault((word, second, mark), -1), table.Find(word, second, mark));
    }

    [Fact]
    public void A_word_alone_is_not_the_word_with_another()
    {
        var table = new KeyTable();
        table.Set(3, 7);
        table.Set(4, 8, second: 0);
        Assert.Equal((7, -1, -1, 8), (table.Find(3), table.Find(3, second: 0), table.Find(4), table.Find(4, second: 0)));
        Assert.Equal(-1, table.Find(3, mark: 'v'));
    }
}
