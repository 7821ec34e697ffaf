using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>单位: an employer or institution.</summary>
public sealed record WorkUnitData : NodeData<WorkUnitKind>
{
    /// <summary>A work unit whose properties are named one by one.</summary>
    public WorkUnitData()
    {
    }

    /// <summary>A work unit whose head is known.</summary>
    [SetsRequiredMembers]
    public WorkUnitData(NodeHead head, WorkUnitKind kind, DateOnly? closedOn)
        : base(head, kind, closedOn)
    {
    }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.WorkUnit;
}
