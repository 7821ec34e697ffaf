using System.Threading.Channels;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Executions;

/// <summary>
/// One execution of a plan. One loop starts scopes and takes in columns, so nothing here needs a lock; resolvers that answer later run
/// side by side, and a scope goes on as soon as its own column is there.
/// </summary>
internal sealed class OperationRun(PreparedOperation operation, RequestContext context)
{
    private readonly List<Scope> _scopes = new(8);
    private readonly List<FieldError> _errors = [];
    private Channel<Completion>? _completions;
    private int _started;
    private int _pending;
    private bool _nullsViolated;

    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Runs everything.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled. Every resolver that was started has returned.</exception>
    public async ValueTask<Scope> RunAsync()
    {
        var root = operation.Root.Type.CreateRoot(operation.Root, context.RootValue);
        _scopes.Add(root);
        _started = 1;
        try
        {
            if (operation.Kind == OperationKind.Mutation)
            {
                for (var field = 0; field < operation.Root.Fields.Length; field++)
                {
                    Start(root, field, field + 1);
                    await DrainAsync().ConfigureAwait(false);
                }
            }
            else
            {
                Start(root, 0, operation.Root.Fields.Length);
                await DrainAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            while (_pending > 0)
            {
                await _completions!.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                _pending--;
            }
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        if (_nullsViolated)
        {
            NullPropagation.Run(_scopes);
        }

        return root;
    }

    /// <summary>Goes on until nothing is ready and nothing is awaited.</summary>
    private async ValueTask DrainAsync()
    {
        while (true)
        {
            while (_started < _scopes.Count)
            {
                var scope = _scopes[_started++];
                Start(scope, 0, scope.Results.Length);
            }

            if (_pending == 0)
            {
                return;
            }

            var completion = await _completions!.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            _pending--;
            context.CancellationToken.ThrowIfCancellationRequested();
            Complete(completion.Scope, completion.Field, completion.Column, completion.Exception);
        }
    }

    /// <summary>Starts fields of a scope, all of them before the first is completed.</summary>
    private void Start(Scope scope, int from, int to)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var fields = scope.Selection.Fields;
        for (var index = from; index < to; index++)
        {
            if (fields[index].Binding is not null)
            {
                scope.Results[index].Column = Invoke(scope, index);
            }
        }

        for (var index = from; index < to; index++)
        {
            if (scope.Results[index].Column is { } column)
            {
                scope.Results[index].Column = null;
                Complete(scope, index, column, null);
            }
        }
    }

    /// <summary>Starts one field.</summary>
    /// <returns>Its column; null if it will come later.</returns>
    private Column? Invoke(Scope scope, int index)
    {
        var field = scope.Selection.Fields[index];
        try
        {
            var arguments = field.Arguments(operation.Variables);
            var pending = field.Binding!.ResolveAsync(scope, field, arguments, context);
            if (pending.IsCompletedSuccessfully)
            {
                return pending.GetAwaiter().GetResult() ?? NoColumn(scope, index);
            }

            _completions ??= Channel.CreateUnbounded<Completion>(new UnboundedChannelOptions { SingleReader = true });
            _pending++;
            _ = AwaitAsync(pending, scope, index, _completions.Writer);
            return null;
        }
        catch (Exception exception)
        {
            return new FailedColumn(scope.Count, exception);
        }
    }

    private static async Task AwaitAsync(ValueTask<Column> pending, Scope scope, int index, ChannelWriter<Completion> completions)
    {
        try
        {
            var column = await pending.ConfigureAwait(false);
            completions.TryWrite(new Completion(scope, index, column, null));
        }
        catch (Exception exception)
        {
            completions.TryWrite(new Completion(scope, index, null, exception));
        }
    }

    private static FailedColumn NoColumn(Scope scope, int index)
    {
        var name = $"{scope.Selection.Type.Name}.{scope.Selection.Fields[index].Name}";
        return new FailedColumn(scope.Count, new Errors.ColumnShapeException($"The resolver of {name} returned null."));
    }

    private void Complete(Scope scope, int index, Column? column, Exception? exception)
    {
        var answer = exception is not null ? new FailedColumn(scope.Count, exception) : column ?? NoColumn(scope, index);
        if (ColumnCheck.Explain(scope, index, answer) is { } mistake)
        {
            answer = new FailedColumn(scope.Count, new Errors.ColumnShapeException(mistake));
        }

        ref var result = ref scope.Results[index];
        result.Column = answer;
        result.Leaf = answer as LeafColumn;
        _nullsViolated |= NullCheck.Run(scope, index, answer, _errors);
        var items = answer;
        while (items is ListColumn list)
        {
            items = list.Items;
        }

        if (items is ObjectColumnBase { Count: > 0 } objects)
        {
            result.Below = Descend(scope, index, objects);
        }
    }

    /// <summary>Makes the scopes below a field.</summary>
    private ScopesBelow? Descend(Scope scope, int index, ObjectColumnBase items)
    {
        var errors = _errors.Count;
        var below = ScopePartition.Create(scope, index, items, context, _errors);
        _nullsViolated |= _errors.Count > errors;
        if (below is not null)
        {
            _scopes.AddRange(below.Scopes);
        }

        return below;
    }
}
