namespace Hierarchy;

/// <summary>A node as one session knows it. It means nothing in another session; keep <see cref="NodeId"/>s instead.</summary>
/// <param name="Value">A number of the store's choice; 0 = no node.</param>
public readonly record struct NodeRef(int Value)
{
    /// <summary>No node: unknown, absent, null.</summary>
    public static NodeRef None => default;

    /// <summary>Whether there is no node.</summary>
    public bool IsNone => Value == 0;
}
