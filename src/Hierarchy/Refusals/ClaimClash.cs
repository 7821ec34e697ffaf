namespace Hierarchy;

/// <summary>A unique name that two nodes want.</summary>
/// <param name="Claim">The type and the code or key, for instance <c>OrgUnit 350503</c>.</param>
/// <param name="Wanted">The node that the change set would give it to.</param>
/// <param name="Holder">The node that holds it.</param>
public readonly record struct ClaimClash(string Claim, NodeId Wanted, NodeId Holder);
