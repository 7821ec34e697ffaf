namespace Hierarchy.Execution.Requests;

/// <summary>The source of the root types' fields where there is nothing to start from.</summary>
public readonly record struct Root;
