namespace Hierarchy.Seeds.Generators;

/// <summary>
/// Steele, Lea and Flood's SplitMix64. The sequence of <see cref="Random"/> is no contract between versions of .NET; this one is written
/// down here, so the packs stay byte for byte the same.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="exclusiveMaximum"/> - 1.</summary>
    public int Below(int exclusiveMaximum) => (int)Math.BigMul(Next(), (ulong)exclusiveMaximum, out _);

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Between(int minimum, int maximum) => minimum + Below(maximum - minimum + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The items in a random order (Fisher and Yates).</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        List<T> shuffled = [.. items];
        for (var last = shuffled.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    /// <summary>Splits a total into random parts, none smaller than the minimum or larger than the maximum.</summary>
    public int[] Split(int total, int parts, int minimum, int maximum)
    {
        if (total < parts * minimum || total > parts * maximum)
            throw new ArgumentOutOfRangeException(nameof(total), total, $"Does not fit {parts} parts of {minimum} to {maximum}.");
        var sizes = new int[parts];
        Array.Fill(sizes, minimum);
        for (var rest = total - (parts * minimum); rest > 0;)
        {
            var part = Below(parts);
            if (sizes[part] == maximum)
                continue;
            sizes[part]++;
            rest--;
        }

        return sizes;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
