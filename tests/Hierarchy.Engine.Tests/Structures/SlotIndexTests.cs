using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class SlotIndexTests
{
    [Fact]
    public void It_finds_every_candidate_of_a_hash_also_after_growing()
    {
        var index = new SlotIndex();
        for (var slot = 1; slot <= 10_000; slot++)
        {
            index.Add(slot % 1_000, slot);
            index.Add(slot % 1_000, slot);
        }

        for (var hash = 0; hash < 1_000; hash++)
        {
            Assert.Equal(Enumerable.Range(1, 10_000).Where(slot => slot % 1_000 == hash), Candidates(index, hash).Order());
        }
    }

    [Fact]
    public void What_is_added_above_is_not_seen_below()
    {
        var below = new SlotIndex();
        below.Add(7, 1);
        var above = new SlotIndex(below);
        above.Add(7, 1);
        above.Add(7, 2);

        Assert.Equal([1], Candidates(below, 7));
        Assert.Equal([1, 2], Candidates(above, 7).Order());
    }

    [Fact]
    public async Task Readers_find_what_was_added_before_they_began_while_it_grows()
    {
        var index = new SlotIndex();
        var added = 0;
        var writer = Task.Run(() =>
        {
            for (var slot = 1; slot <= 200_000; slot++)
            {
                index.Add(slot * 31, slot);
                Volatile.Write(ref added, slot);
            }
        });
        var missed = 0;
        while (!writer.IsCompleted)
        {
            var slot = Volatile.Read(ref added);
            var match = new Is(slot);
            missed += slot > 0 && index.Find(slot * 31, ref match) != slot ? 1 : 0;
        }

        await writer;
        Assert.Equal(0, missed);
    }

    private static List<int> Candidates(SlotIndex index, int hash)
    {
        var match = new All([]);
        index.Find(hash, ref match);
        return match.Seen;
    }

    private readonly struct All(List<int> seen) : ISlotMatch
    {
        public List<int> Seen => seen;

        public bool Accepts(int candidate)
        {
            seen.Add(candidate);
            return false;
        }
    }

    private readonly struct Is(int slot) : ISlotMatch
    {
        public bool Accepts(int candidate) => candidate == slot;
    }
}
