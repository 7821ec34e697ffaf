namespace Hierarchy;

/// <summary>A change set takes a code or key that another open node holds.</summary>
public sealed class ClaimClashException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="clashes">Each claim that is taken already.</param>
    public ClaimClashException(IReadOnlyList<ClaimClash> clashes)
        : base(
            "CLAIM_CLASH", "Already taken: " + string.Join(", ", clashes.Take(5).Select(c => c.Claim)) + (clashes.Count > 5 ? ", …" : "."))
        => Clashes = clashes;

    /// <summary>Each claim that is taken already.</summary>
    public IReadOnlyList<ClaimClash> Clashes { get; }
}
