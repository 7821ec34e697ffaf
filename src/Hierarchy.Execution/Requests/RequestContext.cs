namespace Hierarchy.Execution.Requests;

/// <summary>What every resolver of one execution shares.</summary>
public sealed class RequestContext
{
    internal RequestContext(object? session, object? rootValue, Budget budget, CancellationToken cancellationToken)
    {
        SessionObject = session;
        RootValue = rootValue;
        Budget = budget;
        CancellationToken = cancellationToken;
    }

    /// <summary>
    /// The value that the resolvers of the root type get as their one source; null where those are bound to <see cref="Root"/>.
    /// </summary>
    public object? RootValue { get; }

    /// <summary>How many rows the request may still touch.</summary>
    public Budget Budget { get; }

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken CancellationToken { get; }

    private object? SessionObject { get; }

    /// <summary>What the caller of the executor gave as session.</summary>
    /// <exception cref="InvalidOperationException">The session is of another type.</exception>
    public TSession Session<TSession>()
        where TSession : class
        => SessionObject as TSession
            ?? throw new InvalidOperationException($"The request's session is not a {typeof(TSession).Name}.");
}
