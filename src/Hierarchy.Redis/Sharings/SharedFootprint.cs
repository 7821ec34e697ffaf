using System.ComponentModel;

namespace Hierarchy.Redis;

/// <summary>
/// One page of one matrix's footprint, as it is shared: units by id, because other replicas number their nodes otherwise.
/// </summary>
/// <param name="Entries">The page, in order. Nobody changes it.</param>
/// <param name="HasNext">Whether the list goes on after the page.</param>
/// <param name="HasPrevious">Whether the list begins before the page.</param>
/// <param name="Total">The length of the list; null = not asked.</param>
[ImmutableObject(true)]
internal sealed record SharedFootprint(IReadOnlyList<SharedPlace> Entries, bool HasNext, bool HasPrevious, long? Total);
