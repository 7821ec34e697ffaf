using System.Diagnostics.CodeAnalysis;
using BitFaster.Caching;
using BitFaster.Caching.Lru;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Plans by document and operation, bounded in bytes. What a plan holds is estimated from its text; the least recently used go first.
/// </summary>
internal sealed class PlanCache
{
    private readonly ICache<PlanKey, PlanCacheEntry> _entries;
    private readonly Lock _adding = new();
    private readonly long _capacity;
    private long _bytes;

    public PlanCache(long capacity)
    {
        _capacity = capacity;
        var smallest = PlanCacheEntry.Estimate(0, 1);
        // The cache tells of removals only where it keeps metrics.
        _entries = new ConcurrentLruBuilder<PlanKey, PlanCacheEntry>()
            .WithCapacity((int)Math.Clamp(capacity / smallest, 3, 100_000))
            .WithMetrics()
            .Build();
        _entries.Events.Value!.ItemRemoved += (_, removed) => Interlocked.Add(ref _bytes, -removed.Value!.Bytes);
    }

    /// <summary>How much the plans are estimated to hold.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public int Count => _entries.Count;

    public bool TryGet(PlanKey key, [MaybeNullWhen(false)] out PlannedDocument document)
    {
        if (_entries.TryGet(key, out var entry))
        {
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    public void Add(PlanKey key, PlannedDocument document)
    {
        var entry = new PlanCacheEntry(document, PlanCacheEntry.Estimate(key.Document.Length, document.PlanBound));
        if (entry.Bytes > _capacity)
        {
            return;
        }

        // One at a time: two that made room at once would drop more than is needed, down to nothing.
        lock (_adding)
        {
            var kept = _entries.GetOrAdd(key, static (_, added) => added, entry);
            if (!ReferenceEquals(kept, entry))
            {
                return;
            }

            Interlocked.Add(ref _bytes, entry.Bytes);
            while (Bytes > _capacity && Count > 0)
            {
                _entries.Policy.Eviction.Value!.Trim(1);
            }
        }
    }
}
