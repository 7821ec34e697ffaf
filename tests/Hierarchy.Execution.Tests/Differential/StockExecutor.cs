using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>graphql-dotnet's own executor over the same schema, each resolver asked for one row at a time.</summary>
public sealed class StockExecutor
{
    private readonly ExecutableSchema _schema;
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly ConditionalWeakTable<GraphQLDocument, DocumentIndex> _indexes = [];
    private readonly ConditionalWeakTable<GraphQLField, PlanField> _fields = [];

    public StockExecutor(string sdl, SchemaBindings bindings)
    {
        _schema = ExecutableSchema.Build(sdl, bindings);
        foreach (var binding in bindings.Fields)
        {
            var field = ((IObjectGraphType)_schema.GraphSchema.AllTypes[binding.TypeName]!).Fields.Find(binding.FieldName)!;
            field.Resolver = new OneRowResolver(this, binding, field);
        }

        foreach (var binding in bindings.Abstracts)
        {
            ((IAbstractGraphType)_schema.GraphSchema.AllTypes[binding.TypeName]!).ResolveType =
                value => _schema.GraphSchema.AllTypes[((StockRow)value).TypeName ?? "?"] as IObjectGraphType;
        }
    }

    internal ExecutableSchema Schema => _schema;

    public async Task<string> ExecuteAsync(OperationRequest request, object session)
    {
        var result = await _executer.ExecuteAsync(options =>
        {
            options.Schema = _schema.GraphSchema;
            options.Query = request.Document;
            options.OperationName = request.OperationName;
            options.Variables = request.Variables is null ? null : new Inputs(new Dictionary<string, object?>(request.Variables));
            options.UserContext = new Dictionary<string, object?> { ["session"] = session };
            options.UnhandledExceptionDelegate = context =>
            {
                var said = context.OriginalException.Message;
                context.ErrorMessage = said.StartsWith("Cannot return null for a non-null type.", StringComparison.Ordinal)
                    ? said
                    : InternalError.Message;
                return Task.CompletedTask;
            };
        });
        return _serializer.Serialize(result);
    }

    /// <summary>What the resolver would be told about the selection below it: the same for every row.</summary>
    internal PlanField PlanField(IResolveFieldContext context, FieldType field, FieldBinding binding)
    {
        if (!_fields.TryGetValue(context.FieldAst, out var planned))
        {
            var index = _indexes.GetValue(context.Document, document => new DocumentIndex(document));
            var planner = new Planner(_schema, index, index.Conditions.Evaluate(context.Variables));
            planned = new PlanField(planner, field.Name, [context.FieldAst], field, binding);
            _fields.AddOrUpdate(context.FieldAst, planned);
        }

        return planned;
    }
}
