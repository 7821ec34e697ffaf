namespace Hierarchy;

/// <summary>
/// Something that a change set relies on: if a commit after its base wrote one of these aspects, it is refused as a conflict.
/// </summary>
/// <param name="Node">The node.</param>
/// <param name="Aspects">One or more aspects of it.</param>
public readonly record struct Reliance(NodeId Node, Aspects Aspects)
{
    private static readonly Aspects[] EachAspect = [Aspects.Props, Aspects.Place, Aspects.Ties, Aspects.Shape];

    /// <summary>The same of each of its aspects by itself.</summary>
    public IEnumerable<Reliance> Split()
    {
        var (node, aspects) = this;
        return EachAspect.Where(aspect => aspects.HasFlag(aspect)).Select(aspect => new Reliance(node, aspect));
    }
}
