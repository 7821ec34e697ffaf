namespace Hierarchy.Execution.Schemas;

/// <summary>The SDL and its bindings do not fit together. Everything that is wrong is listed, not only the first.</summary>
public sealed class SchemaBindingException : Exception
{
    /// <summary>All that is wrong, one sentence each.</summary>
    public SchemaBindingException(IReadOnlyList<string> problems)
        : base("The schema cannot be executed:\n- " + string.Join("\n- ", problems))
    {
        Problems = problems;
    }

    /// <summary>All that is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
