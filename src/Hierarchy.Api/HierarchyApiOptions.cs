using Hierarchy.Execution;

namespace Hierarchy.Api;

/// <summary>What can be chosen about the API.</summary>
public sealed record HierarchyApiOptions
{
    /// <summary>How large documents may be, how many bytes of plans are kept, where internal errors are reported.</summary>
    public ExecutorOptions Executor { get; init; } = new();

    /// <summary>How many rows one request may touch, 1 or more; beyond it fields fail with ROW_BUDGET_EXCEEDED.</summary>
    public long MaxRows { get; init; } = 2_000_000;
}
