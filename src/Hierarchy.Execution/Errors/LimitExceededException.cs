using System.Globalization;

namespace Hierarchy.Execution.Errors;

/// <summary>A document is larger than a limit.</summary>
public sealed class LimitExceededException : PublicException
{
    /// <summary>The limit that a document exceeds.</summary>
    /// <param name="limit">
    /// The limit's name: one of <c>bytes</c>, <c>tokens</c>, <c>nesting</c>, <c>fields</c>, <c>depth</c>, <c>directives</c>,
    /// <c>conditions</c>.
    /// </param>
    /// <param name="allowed">The largest value that would have passed.</param>
    public LimitExceededException(string limit, int allowed)
        : base(
            ErrorCodes.Limit,
            string.Create(CultureInfo.InvariantCulture, $"The document is too large: its {limit} may be at most {allowed}."),
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = limit, ["allowed"] = allowed })
    {
        Limit = limit;
        Allowed = allowed;
    }

    /// <summary>The limit's name.</summary>
    public string Limit { get; }

    /// <summary>The largest value that would have passed.</summary>
    public int Allowed { get; }
}
