namespace Hierarchy;

/// <summary>A read asked for a revision that this replica has not reached in time.</summary>
public sealed class RevisionNotReachedException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="asked">The revision that the read asked for at least.</param>
    /// <param name="reached">The revision that this replica has.</param>
    public RevisionNotReachedException(Revision asked, Revision reached)
        : base("REVISION_NOT_REACHED", $"Revision {asked} is not here yet; this replica has reached {reached}.")
    {
        Asked = asked;
        Reached = reached;
    }

    /// <summary>The revision that the read asked for at least.</summary>
    public Revision Asked { get; }

    /// <summary>The revision that this replica has.</summary>
    public Revision Reached { get; }

    /// <inheritdoc/>
    public override bool MayRetry => true;
}
