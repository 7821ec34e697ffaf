namespace Hierarchy.Execution.Requests;

/// <summary>What every resolver of one execution shares.</summary>
public sealed class RequestContext
{
    private readonly RowCharge _budget;

    internal RequestContext(object? session, object? rootValue, RowCharge budget, CancellationToken cancellationToken)
    {
        SessionObject = session;
        RootValue = rootValue;
        _budget = budget;
        CancellationToken = cancellationToken;
    }

    /// <summary>
    /// The value that the resolvers of the root type get as their one source; null where those are bound to <see cref="Root"/>.
    /// </summary>
    public object? RootValue { get; }

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken CancellationToken { get; }

    private object? SessionObject { get; }

    /// <summary>
    /// Charges the budget that the caller of the executor gave, before rows are touched or allocated; sessions may charge the same one.
    /// </summary>
    /// <param name="rows">How many, 0 or more.</param>
    public void Charge(long rows) => _budget(rows);

    /// <summary>What the caller of the executor gave as session.</summary>
    /// <exception cref="InvalidOperationException">The session is of another type.</exception>
    public TSession Session<TSession>()
        where TSession : class
        => SessionObject as TSession
            ?? throw new InvalidOperationException($"The request's session is not a {typeof(TSession).Name}.");
}
