using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>
/// All properties of one node, as facts carry them and stores keep them: a value, compared by value. What depends on the day (the status
/// of a unit) is derived by the rules, never stored.
/// </summary>
public abstract record NodeData
{
    private protected NodeData()
    {
    }

    [SetsRequiredMembers]
    private protected NodeData(NodeHead head) => (Id, Key, Name, Attributes) = head;

    /// <summary>The identity.</summary>
    public required NodeId Id { get; init; }

    /// <summary>The name that people read; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>Further properties that a pack brought along under names of its own.</summary>
    public AttributeMap Attributes { get; init; } = AttributeMap.Empty;

    /// <summary>The type.</summary>
    public abstract NodeType Type { get; }

    /// <summary>The human key: <c>code</c> of a unit, <c>key</c> of everything else; not empty.</summary>
    public required string Key { get; init; }

    /// <summary>The first day on which the node no longer counts; null = open. People are never closed.</summary>
    public virtual DateOnly? Closed => null;

    /// <summary>
    /// The unique name that the node holds on <paramref name="today"/>, for instance <c>OrgUnit 350503</c>; null once it is closed.
    /// </summary>
    public string? ClaimOn(DateOnly today) => Closed is { } closed && closed <= today ? null : $"{Type} {Key}";
}
