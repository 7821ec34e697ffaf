using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

public sealed class TraitSetTests
{
    [Fact]
    public void A_set_holds_what_was_put_in_once_and_in_declared_order() => Gen.Enum<Trait>().Array[0, 12].Sample(traits =>
    {
        var set = TraitSet.Of(traits);
        Assert.Equal(traits.Distinct().Order(), set.InOrder());
        Assert.All(Enum.GetValues<Trait>(), trait => Assert.Equal(traits.Contains(trait), set.Contains(trait)));
        Assert.Equal(traits.Length == 0, set.IsEmpty);
        Assert.Equal(TraitSet.Of([.. traits.Reverse()]), set);
    });

    [Fact]
    public void All_traits_fit() => Assert.Equal(Enum.GetValues<Trait>(), TraitSet.Of(Enum.GetValues<Trait>()).InOrder());
}
