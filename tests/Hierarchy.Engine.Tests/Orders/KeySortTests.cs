using CsCheck;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>Sorting by words is sorting by whole keys.</summary>
public sealed class KeySortTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);

    private static readonly string[] Starts = ["", "a", "person-", "person-0", "person-0000", "丰泽区街道", new string('x', 300)];

    /// <summary>Beginnings that many keys share, shorter and longer than a word and than many; ends with zeros, which pad words.</summary>
    private static readonly Gen<string> Keys = Gen.Select(
        Gen.Int[0, Starts.Length - 1].Select(start => Starts[start]),
        Gen.String[Gen.Char["\0\u0001ab丰"], 0, 12],
        (start, end) => start + end);

    [Fact]
    public void Words_sort_as_whole_keys_do()
        => Gen.Select(Keys.List[0, 300], Gen.Int[0, 1000]).Sample((keys, seed) =>
        {
            var nodes = keys.Select((key, i) => new PersonData { Id = NodeId.Of(NodeType.Person, $"{seed}/{i}"), Key = key, Name = "P" });
            var snapshot = Snapshot.Of(new GraphImage(new Revision(1), [.. nodes], []), Today);
            var slots = Enumerable.Range(1, keys.Count).ToArray();
            var expected = slots.OrderBy(slot => snapshot.Node(slot).KeyText).ThenBy(slot => snapshot.Node(slot).Id).ToArray();

            new Random(seed).Shuffle(slots);
            KeySort.Sort(snapshot, slots);

            Assert.Equal(expected, slots);
        }, iter: 300);
}
