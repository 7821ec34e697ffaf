namespace Hierarchy;

/// <summary>The name of one attempt to change something: the same name never takes effect twice, across replicas and restarts.</summary>
/// <param name="Value">1 to 200 characters.</param>
public readonly record struct MutationId(string Value)
{
    /// <summary>The longest accepted name, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Refuses a name that no journal takes.</summary>
    /// <exception cref="ArgumentException">It is empty, too long or not valid Unicode.</exception>
    public void Check()
    {
        if (string.IsNullOrEmpty(Value) || Value.Length > MaxLength)
        {
            throw new ArgumentException($"A mutation id has 1 to {MaxLength} characters.");
        }

        JsonWriting.Checked(Value);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
