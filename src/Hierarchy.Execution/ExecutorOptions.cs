using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution;

/// <summary>What can be chosen about an executor.</summary>
public sealed record ExecutorOptions
{
    /// <summary>How large a document may be.</summary>
    public DocumentLimits Limits { get; init; } = new();

    /// <summary>How many bytes the cached plans may hold, estimated; 0 keeps none.</summary>
    public long PlanCacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many errors a response lists; one more says how many are left out.</summary>
    public int MaxErrors { get; init; } = 1000;

    /// <summary>Called once for every internal error, on the thread that ends the execution; for the log. It must not throw.</summary>
    public Action<InternalError>? OnInternalError { get; init; }
}
