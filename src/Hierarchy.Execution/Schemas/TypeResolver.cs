using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>Tells the object types of values behind an interface or a union, all at once.</summary>
/// <param name="context">What every resolver of the request shares.</param>
/// <param name="sources">The values, none of them null.</param>
/// <param name="typeNames">To be filled: the name of an object type for each value. Null is an internal error for that row.</param>
public delegate void TypeResolver<TSource>(RequestContext context, ReadOnlySpan<TSource> sources, Span<string?> typeNames);
