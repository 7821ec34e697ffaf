namespace Hierarchy;

/// <summary>A set of <see cref="Trait"/>s as bits: bit n is the n-th declared trait.</summary>
/// <param name="Bits">The bits; 0 = none.</param>
public readonly record struct TraitSet(ushort Bits)
{
    /// <summary>No trait.</summary>
    public static TraitSet None => default;

    /// <summary>Whether no trait is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of the given traits.</summary>
    public static TraitSet Of(params ReadOnlySpan<Trait> traits)
    {
        var set = None;
        foreach (var trait in traits)
        {
            set = set.With(trait);
        }

        return set;
    }

    /// <summary>Whether <paramref name="trait"/> is in the set.</summary>
    public bool Contains(Trait trait) => (Bits & (1 << (int)trait)) != 0;

    /// <summary>The set with one more trait.</summary>
    public TraitSet With(Trait trait) => new((ushort)(Bits | (1 << (int)trait)));

    /// <summary>The traits in declared order.</summary>
    public IEnumerable<Trait> InOrder()
    {
        for (var trait = 0; trait < 16; trait++)
        {
            if (Contains((Trait)trait))
            {
                yield return (Trait)trait;
            }
        }
    }
}
