using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>A resolver that answered later.</summary>
internal readonly record struct Completion(Scope Scope, int Field, Column? Column, Exception? Exception);
