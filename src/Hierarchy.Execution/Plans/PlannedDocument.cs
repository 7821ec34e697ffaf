using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Plans;

/// <summary>A validated document and one of its operations, with a plan for each outcome of its conditions that turned up.</summary>
internal sealed class PlannedDocument
{
    /// <summary>How many outcomes are kept; further ones are planned each time.</summary>
    public const int MaxPlans = 16;

    private readonly ConcurrentDictionary<ulong, PlanSelection> _plans = new();
    private readonly ExecutableSchema _schema;
    private readonly DocumentIndex _index;

    public PlannedDocument(ExecutableSchema schema, DocumentIndex index, GraphQLOperationDefinition operation)
    {
        _schema = schema;
        _index = index;
        Operation = operation;
        Variables = new VariableCoercion(schema.GraphSchema, index.Document, operation);
        OperationName = operation.Name?.StringValue;
        Kind = operation.Operation switch
        {
            OperationType.Mutation => OperationKind.Mutation,
            OperationType.Subscription => OperationKind.Subscription,
            _ => OperationKind.Query,
        };
    }

    public GraphQLDocument Document => _index.Document;

    public GraphQLOperationDefinition Operation { get; }

    public VariableCoercion Variables { get; }

    public string? OperationName { get; }

    public OperationKind Kind { get; }

    /// <summary>How many plans will be kept at most.</summary>
    public int PlanBound => Math.Min(MaxPlans, _index.Conditions.Outcomes);

    /// <summary>The plan for a request's variables.</summary>
    public PlanSelection Plan(Variables variables)
    {
        var outcome = _index.Conditions.Evaluate(variables);
        if (_plans.TryGetValue(outcome, out var known))
        {
            return known;
        }

        var plan = new Planner(_schema, _index, outcome).SelectRoot(_schema.FindObject(RootType())!, Operation.SelectionSet);
        return _plans.Count < MaxPlans ? _plans.GetOrAdd(outcome, plan) : plan;
    }

    private IObjectGraphType RootType() => Kind switch
    {
        OperationKind.Mutation => _schema.GraphSchema.Mutation!,
        OperationKind.Subscription => _schema.GraphSchema.Subscription!,
        _ => _schema.GraphSchema.Query,
    };
}
