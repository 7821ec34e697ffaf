using System.ComponentModel;

namespace Hierarchy.Redis;

/// <summary>A measure of one unit, as it is shared.</summary>
/// <param name="Value">The measure.</param>
[ImmutableObject(true)]
internal sealed record SharedCount(long Value);
