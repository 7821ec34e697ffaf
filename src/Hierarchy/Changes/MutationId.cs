namespace Hierarchy;

/// <summary>The name of one attempt to change something: the same name never takes effect twice, across replicas and restarts.</summary>
/// <param name="Value">1 to 200 characters.</param>
public readonly record struct MutationId(string Value)
{
    /// <summary>The longest accepted name, in characters.</summary>
    public const int MaxLength = 200;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
