using Hierarchy.Execution.Executions;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>One object as the stock executor passes it on: a scope of one row and the name of its type, null if it has none.</summary>
internal sealed record StockRow(Scope? Scope, string? TypeName);
