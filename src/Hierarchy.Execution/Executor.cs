using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution;

/// <summary>
/// Executes GraphQL breadth first: a document becomes a cached plan, and the plan asks every field once for all its parents. Safe for
/// any number of requests at once; make one for the life of the process.
/// </summary>
public sealed class Executor
{
    private readonly ExecutorOptions _options;
    private readonly Preparer _preparer;

    /// <summary>An executor for a schema.</summary>
    public Executor(ExecutableSchema schema, ExecutorOptions? options = null)
    {
        _options = options ?? new ExecutorOptions();
        Plans = new PlanCache(_options.PlanCacheBytes);
        _preparer = new Preparer(schema, _options, Plans);
    }

    internal PlanCache Plans { get; }

    /// <summary>Parses, validates and plans a request, or finds its plan in the cache, and coerces its variables.</summary>
    /// <returns>The operation, or the response that says why there is none.</returns>
    public ValueTask<Preparation> PrepareAsync(OperationRequest request, CancellationToken cancellationToken = default)
        => _preparer.PrepareAsync(request, cancellationToken);

    /// <summary>Executes a prepared operation.</summary>
    /// <param name="operation">From <see cref="PrepareAsync"/>; may be executed again, for instance for the next event.</param>
    /// <param name="session">What resolvers read through; null if they need nothing.</param>
    /// <param name="rootValue">
    /// The source of the root type's fields, an event for instance; null where they are bound to <see cref="Root"/>.
    /// </param>
    /// <param name="budget">Is charged by resolvers for the rows that they touch; the executor itself charges nothing.</param>
    /// <param name="cancellationToken">Reaches every resolver.</param>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled. By then every resolver that was started has returned, so what they use can be released.
    /// </exception>
    /// <exception cref="ArgumentException">The root value has not the type that the root type is bound with.</exception>
    public async ValueTask<Response> ExecuteAsync(
        PreparedOperation operation, object? session, object? rootValue, RowCharge budget, CancellationToken cancellationToken = default)
    {
        var run = new OperationRun(operation, new RequestContext(session, rootValue, budget, cancellationToken));
        var root = await run.RunAsync().ConfigureAwait(false);
        return new Response(root, run.Errors.Count == 0 ? [] : new ErrorReport(operation, _options).Create(run.Errors));
    }
}
