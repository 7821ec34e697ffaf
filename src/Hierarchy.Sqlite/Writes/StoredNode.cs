namespace Hierarchy.Sqlite;

/// <summary>What the store keeps of a node for checking commits.</summary>
internal readonly record struct StoredNode(NodeType Type, Revision Props, Revision Place, Revision Ties, Revision Shape)
{
    /// <summary>The revision that wrote one aspect last.</summary>
    public Revision Written(Aspects aspect) => aspect switch
    {
        Aspects.Props => Props,
        Aspects.Place => Place,
        Aspects.Ties => Ties,
        Aspects.Shape => Shape,
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "One aspect is asked."),
    };
}
