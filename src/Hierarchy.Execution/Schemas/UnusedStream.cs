using GraphQL;
using GraphQL.Resolvers;

namespace Hierarchy.Execution.Schemas;

/// <summary>
/// graphql-dotnet wants a stream for each field of the subscription type. Here events come from outside: each is the root value of one
/// execution, so the stream is never asked for.
/// </summary>
internal sealed class UnusedStream : ISourceStreamResolver
{
    public static readonly UnusedStream Instance = new();

    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
        => throw new NotSupportedException("Events are executed one by one, with the event as root value.");
}
