using CsCheck;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class PagedArrayTests
{
    [Fact]
    public void Forks_hold_their_own_entries()
        => Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var versions = new List<(PagedArray<int> Array, Dictionary<int, int> Model)> { (PagedArray<int>.Empty, []) };
            for (var version = 0; version < 8; version++)
            {
                var (parent, model) = versions[random.Next(versions.Count)];
                var fork = parent.Fork(new object());
                var copy = new Dictionary<int, int>(model);
                for (var i = 0; i < 50; i++)
                {
                    var index = random.Next(1 << random.Next(1, 20));
                    fork.Edit(index) = copy[index] = random.Next();
                }

                fork.Seal();
                versions.Add((fork, copy));
            }

            foreach (var (array, model) in versions)
            {
                Assert.All(model, entry => Assert.Equal(entry.Value, array[entry.Key]));
                Assert.Equal(model.GetValueOrDefault(12_345), array[12_345]);
                Assert.Equal(0, array[1 << 30]);
            }
        }, iter: 50);

    [Fact]
    public void A_sealed_array_is_not_edited()
    {
        var array = PagedArray<int>.Empty.Fork(new object());
        array.Seal();
        Assert.Throws<InvalidOperationException>(() => array.Edit(1));
    }
}
