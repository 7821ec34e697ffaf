namespace Hierarchy.Execution.Schemas;

/// <summary>The bindings of one object type's fields.</summary>
/// <typeparam name="TSource">What the fields are resolved from.</typeparam>
public sealed class ObjectBindings<TSource>
{
    private readonly SchemaBindings _bindings;

    internal ObjectBindings(SchemaBindings bindings, string typeName)
    {
        _bindings = bindings;
        TypeName = typeName;
    }

    /// <summary>The object type's name.</summary>
    public string TypeName { get; }

    /// <summary>Binds a field to a resolver that answers at once.</summary>
    public ObjectBindings<TSource> Field(string fieldName, BatchResolver<TSource> resolver)
    {
        _bindings.Add(new FieldBinding<TSource>(TypeName, fieldName, resolver, null));
        return this;
    }

    /// <summary>Binds a field to a resolver that may answer later.</summary>
    public ObjectBindings<TSource> FieldAsync(string fieldName, AsyncBatchResolver<TSource> resolver)
    {
        _bindings.Add(new FieldBinding<TSource>(TypeName, fieldName, null, resolver));
        return this;
    }
}
