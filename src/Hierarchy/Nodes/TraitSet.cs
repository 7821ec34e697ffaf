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
        var bits = 0;
        foreach (var trait in traits)
        {
            bits |= 1 << (int)trait;
        }

        return new TraitSet((ushort)bits);
    }

    /// <summary>Whether <paramref name="trait"/> is in the set.</summary>
    public bool Contains(Trait trait) => (Bits & (1 << (int)trait)) != 0;

    /// <summary>The traits in declared order.</summary>
    public IEnumerable<Trait> InOrder()
    {
        for (var trait = 0; trait < 16; trait++)
        {
            if ((Bits & (1 << trait)) != 0)
            {
                yield return (Trait)trait;
            }
        }
    }
}
