using System.Globalization;

namespace Hierarchy.Execution.Errors;

/// <summary>A document is larger than a limit.</summary>
public sealed class LimitExceededException : PublicException
{
    /// <summary>The limit that a document exceeds.</summary>
    /// <param name="limit">The limit's name: <c>bytes</c>, <c>tokens</c>, <c>levels of nesting</c>, <c>fields</c>, and so on.</param>
    /// <param name="allowed">The largest value that would have passed.</param>
    public LimitExceededException(string limit, int allowed)
        : base(
            ErrorCodes.Limit,
            string.Create(CultureInfo.InvariantCulture, $"The document exceeds the limit of {allowed} {limit}."),
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
