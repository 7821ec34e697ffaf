namespace Hierarchy.Execution.Plans;

/// <summary>What a plan is found by.</summary>
internal readonly record struct PlanKey(string Document, string? OperationName);
