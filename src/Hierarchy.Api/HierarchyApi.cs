using Hierarchy.Api.Errors;
using Hierarchy.Api.Schemas;
using Hierarchy.Execution;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api;

/// <summary>
/// The API without its transport: takes a document with its variables and answers on one revision of a store. Safe for any number of
/// requests at once; make one for the life of the process.
/// </summary>
public sealed class HierarchyApi
{
    private readonly IGraphStore _store;
    private readonly HierarchyApiOptions _options;
    private readonly Executor _executor;

    /// <summary>Builds the schema.</summary>
    /// <param name="store">What is asked.</param>
    /// <param name="options">Limits; null = the defaults.</param>
    /// <exception cref="SchemaBindingException">The SDL and what resolves it do not fit together.</exception>
    public HierarchyApi(IGraphStore store, HierarchyApiOptions? options = null)
    {
        _store = store;
        _options = options ?? new HierarchyApiOptions();
        Schema = ApiSchema.Build();
        _executor = new Executor(Schema, _options.Executor);
    }

    /// <summary>The schema that requests are checked against.</summary>
    public ExecutableSchema Schema { get; }

    /// <summary>
    /// Parses, validates and plans a document, or finds its plan in the cache, and coerces its variables. The store is not asked.
    /// </summary>
    /// <returns>The operation, or the response that says why there is none.</returns>
    public ValueTask<Preparation> PrepareAsync(OperationRequest request, CancellationToken cancellationToken)
        => _executor.PrepareAsync(request, cancellationToken);

    /// <summary>Executes a prepared operation on one revision of the store, today.</summary>
    /// <param name="operation">From <see cref="PrepareAsync"/>.</param>
    /// <param name="minRevision">
    /// The revision that the answer has to see at least (read your own writes); null = whatever is newest here.
    /// </param>
    /// <param name="cancellationToken">Reaches every primitive.</param>
    /// <returns>
    /// The response with <c>extensions.revision</c>, and with <c>extensions.age</c>, in seconds, while the journal cannot be followed.
    /// Where the store cannot be read (REVISION_NOT_REACHED, STORE_UNAVAILABLE) it is not executed and holds that error alone.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; by then nothing runs any more.</exception>
    public async ValueTask<Response> ExecuteAsync(PreparedOperation operation, Revision? minRevision, CancellationToken cancellationToken)
    {
        var budget = new RowBudget(_options.MaxRows);
        IGraphSession session;
        try
        {
            var options = new ReadOptions { MinRevision = minRevision, Budget = budget };
            session = await _store.OpenAsync(options, cancellationToken);
        }
        catch (RefusalException refusal)
        {
            return new Response([ResponseError.From(RefusalErrors.ToPublic(refusal))]);
        }

        var response = await _executor.ExecuteAsync(operation, session, rootValue: null, budget.Charge, cancellationToken);
        response.Extensions = ExtensionsOf(session);
        return response;
    }

    /// <summary>Prepares a request and executes it, unless it is refused.</summary>
    /// <inheritdoc cref="ExecuteAsync(PreparedOperation, Revision?, CancellationToken)"/>
    public async ValueTask<Response> ExecuteAsync(OperationRequest request, Revision? minRevision, CancellationToken cancellationToken)
    {
        var preparation = await PrepareAsync(request, cancellationToken);
        return preparation.IsRefused
            ? preparation.Refusal
            : await ExecuteAsync(preparation.Operation, minRevision, cancellationToken);
    }

    private static Dictionary<string, object?> ExtensionsOf(IGraphSession session)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["revision"] = session.Revision.Number };
        if (session.Age is { } age)
        {
            extensions["age"] = (long)age.TotalSeconds;
        }

        return extensions;
    }
}
