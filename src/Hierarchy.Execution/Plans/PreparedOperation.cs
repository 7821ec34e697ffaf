using GraphQL.Validation;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// An operation that is parsed, validated and planned, with its coerced variables. It can be executed any number of times.
/// </summary>
public sealed class PreparedOperation
{
    internal PreparedOperation(PlannedDocument document, PlanSelection root, Variables variables)
    {
        Document = document;
        Root = root;
        Variables = variables;
    }

    /// <summary>What the operation does.</summary>
    public OperationKind Kind => Document.Kind;

    /// <summary>The operation's name; null if it has none.</summary>
    public string? Name => Document.OperationName;

    internal PlannedDocument Document { get; }

    internal PlanSelection Root { get; }

    internal Variables Variables { get; }
}
