using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>人员: a person. Contact data is protected and never leaves without the right to see it.</summary>
public sealed record PersonData : NodeData
{
    /// <summary>A person whose properties are named one by one.</summary>
    public PersonData()
    {
    }

    /// <summary>A person whose head is known.</summary>
    [SetsRequiredMembers]
    public PersonData(NodeHead head)
        : base(head)
    {
    }

    /// <summary>Whether the person is a party member (党员).</summary>
    public bool IsPartyMember { get; init; }

    /// <summary>What the person is or does besides.</summary>
    public TraitSet Traits { get; init; }

    /// <summary>The telephone number: protected; null = not known.</summary>
    public string? Phone { get; init; }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.Person;
}
