using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>A node of a type that is told apart by kinds, and whose nodes can be closed: everything but people.</summary>
/// <typeparam name="TKind">The kinds of the type.</typeparam>
public abstract record NodeData<TKind> : NodeData
    where TKind : struct, Enum
{
    private protected NodeData()
    {
    }

    [SetsRequiredMembers]
    private protected NodeData(NodeHead head, TKind kind, DateOnly? closedOn)
        : base(head)
        => (Kind, ClosedOn) = (kind, closedOn);

    /// <summary>What it is; of a unit the tier.</summary>
    public required TKind Kind { get; init; }

    /// <summary>The first day on which it no longer counts; null = open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <inheritdoc/>
    public sealed override DateOnly? Closed => ClosedOn;
}
