namespace Hierarchy;

/// <summary>
/// A change set relied on an aspect of a node that another commit has written since the change set was planned. Nothing was written;
/// planning again on the newer revision may succeed.
/// </summary>
public sealed class CommitConflictException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="conflicts">Each aspect that was written since, in the order in which the change set relies on them.</param>
    public CommitConflictException(IReadOnlyList<Conflict> conflicts)
        : base("COMMIT_CONFLICT", $"{conflicts.Count} part(s) of the organization that the change relies on were changed meanwhile: "
            + string.Join(", ", conflicts.Take(5)) + (conflicts.Count > 5 ? ", …" : ".")) => Conflicts = conflicts;

    /// <summary>Each aspect that was written since, in the order in which the change set relies on them.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <inheritdoc/>
    public override bool MayRetry => true;
}
