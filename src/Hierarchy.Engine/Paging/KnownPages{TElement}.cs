using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// Remembers where the page of each source lies: a request may name the same source 80,000 times, and whatever a page costs it costs once.
/// </summary>
internal sealed class KnownPages<TElement>(PageBuilder<TElement> pages, Meter meter)
{
    private readonly Dictionary<int, int> _known = [];

    /// <summary>Adds the page of a source again if it is there; else notes that it is the next.</summary>
    /// <returns>Whether it was there.</returns>
    public bool AddAgain(int source)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, source, out var isKnown);
        if (!isKnown)
        {
            known = pages.Count;
            return false;
        }

        meter.Add(1 + pages.LengthOf(known));
        pages.AddAgain(known);
        return true;
    }
}
