using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>Asks a batch resolver for one row and takes its column apart into what the stock executor understands.</summary>
internal sealed class OneRowResolver(StockExecutor executor, FieldBinding binding, FieldType definition) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var type = executor.Schema.FindObject(context.ParentType)!;
        var scope = (context.Source as StockRow)?.Scope ?? type.CreateRoot(new PlanSelection(type, []), null);
        var field = executor.PlanField(context, definition, binding);
        var request = new RequestContext(context.UserContext["session"], null, Harness.NoBudget, context.CancellationToken);
        try
        {
            var column = await binding.ResolveAsync(scope, field, Arguments(context), request);
            column.Seal();
            return column.Errors?.GetValueOrDefault(0) is { } error ? throw error : Unpack(column, 0, definition.ResolvedType!, request);
        }
        catch (PublicException exception)
        {
            throw new ExecutionError(exception.Message, exception);
        }
    }

    private static InputObject Arguments(IResolveFieldContext context) => new((context.Arguments ?? new Dictionary<string, ArgumentValue>())
        .Where(argument => argument.Value.Source != ArgumentSource.FieldDefault || argument.Value.Value is not null)
        .ToDictionary(argument => argument.Key, argument => argument.Value.Value));

    private object? Unpack(Column column, int row, IGraphType type, RequestContext context)
    {
        if (column.Errors?.GetValueOrDefault(row) is { } error)
        {
            return new FailedItem(error);
        }

        return column.IsNull(row) ? null : type switch
        {
            NonNullGraphType nonNull => Unpack(column, row, nonNull.ResolvedType!, context),
            ListGraphType list => UnpackList((ListColumn)column, row, list.ResolvedType!, context),
            ScalarGraphType scalar => UnpackLeaf((LeafColumn)column, row, scalar),
            _ => UnpackObject((ObjectColumnBase)column, row, type, context),
        };
    }

    private List<object?> UnpackList(ListColumn column, int row, IGraphType itemType, RequestContext context)
        => [.. Enumerable.Range(column.Start(row), column.End(row) - column.Start(row))
            .Select(item => Unpack(column.Items, item, itemType, context))];

    private static object? UnpackLeaf(LeafColumn column, int row, ScalarGraphType scalar)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var output = new JsonOutput(buffer))
        {
            column.Write(output, row);
            output.Drain();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var value = RequestVariables.Read(JsonDocument.Parse($$"""{"v":{{document.RootElement.GetRawText()}}}""").RootElement)!["v"];
        return scalar.ParseValue(value);
    }

    private StockRow UnpackObject(ObjectColumnBase column, int row, IGraphType type, RequestContext context)
    {
        if (type is IObjectGraphType objectType)
        {
            var selection = new PlanSelection(executor.Schema.FindObject(objectType)!, []);
            return new StockRow(column.CreateScope(selection, null!, 0, [row]), objectType.Name);
        }

        var names = new string?[1];
        var abstractBinding = executor.Schema.FindAbstract(type)!;
        abstractBinding.Resolve(column, [row], context, names);
        var concrete = names[0] is { } name ? executor.Schema.GraphSchema.AllTypes[name] as IObjectGraphType : null;
        return concrete is null || !((IAbstractGraphType)type).IsPossibleType(concrete)
            ? new StockRow(null, names[0])
            : new StockRow(
                abstractBinding.CreateScope(column, new PlanSelection(executor.Schema.FindObject(concrete)!, []), null!, 0, [row]),
                names[0]);
    }

    /// <summary>An item that fails when its list is completed, which only a loader can do there.</summary>
    private sealed class FailedItem(Exception error) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
            => Task.FromException<object?>(error is PublicException ? new ExecutionError(error.Message) : error);
    }
}
