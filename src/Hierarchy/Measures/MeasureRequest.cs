namespace Hierarchy;

/// <summary>A measure with what it is narrowed to.</summary>
/// <param name="Measure">The measure. <see cref="MeasureList.ByMatrix"/> has a primitive of its own and is refused here.</param>
/// <param name="Kinds">
/// For a measure split by kind: only units of these kinds; empty = all. Refused for another measure unless empty.
/// </param>
/// <param name="Posts">For a measure split by post: only these posts; empty = all. Refused for another measure unless empty.</param>
public sealed record MeasureRequest(Measure Measure, IReadOnlyList<OrgUnitKind> Kinds, IReadOnlyList<Post> Posts)
{
    /// <summary>The whole measure.</summary>
    /// <param name="measure">The measure.</param>
    public MeasureRequest(Measure measure)
        : this(measure, [], [])
    {
    }
}
