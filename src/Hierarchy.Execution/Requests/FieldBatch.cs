using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Requests;

/// <summary>
/// One field, asked once for all its parents. The resolver answers with a column of <see cref="Count"/> rows in the same order.
/// </summary>
/// <typeparam name="TSource">What the parent type's fields are resolved from.</typeparam>
public readonly struct FieldBatch<TSource>
{
    private readonly PlanField _field;

    internal FieldBatch(ReadOnlyMemory<TSource> sources, PlanField field, InputObject arguments, RequestContext context)
    {
        SourceMemory = sources;
        _field = field;
        Arguments = arguments;
        Context = context;
    }

    /// <summary>The parents. They are read-only and stay as they are until the response is written.</summary>
    public ReadOnlyMemory<TSource> SourceMemory { get; }

    /// <summary>The parents, for code that does not await.</summary>
    public ReadOnlySpan<TSource> Sources => SourceMemory.Span;

    /// <summary>How many parents there are: at least one.</summary>
    public int Count => SourceMemory.Length;

    /// <summary>The field's arguments, the same for all parents.</summary>
    public InputObject Arguments { get; }

    /// <summary>What every resolver of the request shares.</summary>
    public RequestContext Context { get; }

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken CancellationToken => Context.CancellationToken;

    /// <summary>The session that the caller of the executor gave.</summary>
    /// <exception cref="InvalidOperationException">The session is of another type.</exception>
    public TSession Session<TSession>()
        where TSession : class
        => Context.Session<TSession>();

    /// <summary>
    /// Whether the selection below this field has a field, named by the SDL (never by alias), through fragments and after
    /// <c>@skip</c> and <c>@include</c>: <c>Selects("pageInfo", "hasNextPage")</c>. Below an interface or a union it is true if any type
    /// selects it.
    /// </summary>
    public bool Selects(params ReadOnlySpan<string> path) => _field.Selects(path);
}
