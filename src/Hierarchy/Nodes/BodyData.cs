using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>共治主体: a co-governance body.</summary>
public sealed record BodyData : NodeData<BodyKind>
{
    /// <summary>A body whose properties are named one by one.</summary>
    public BodyData()
    {
    }

    /// <summary>A body whose head is known.</summary>
    [SetsRequiredMembers]
    public BodyData(NodeHead head, BodyKind kind, DateOnly? closedOn)
        : base(head, kind, closedOn)
    {
    }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.Body;
}
