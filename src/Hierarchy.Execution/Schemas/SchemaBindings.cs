namespace Hierarchy.Execution.Schemas;

/// <summary>What makes an SDL executable: resolvers for the fields of object types, type resolvers for abstract types.</summary>
public sealed class SchemaBindings
{
    private readonly List<FieldBinding> _fields = [];
    private readonly List<AbstractBinding> _abstracts = [];

    internal IReadOnlyList<FieldBinding> Fields => _fields;

    internal IReadOnlyList<AbstractBinding> Abstracts => _abstracts;

    /// <summary>Binds the fields of an object type; may be called several times for one type, always with the same source.</summary>
    /// <typeparam name="TSource">
    /// What the fields are resolved from; <see cref="Requests.Root"/> for a root type that needs nothing.
    /// </typeparam>
    public ObjectBindings<TSource> Object<TSource>(string typeName) => new(this, typeName);

    /// <summary>Binds an interface or a union.</summary>
    /// <typeparam name="TSource">
    /// What columns of that type hold. Where an object type among the possible ones has another source, a reference is cast to it; for
    /// anything else say how with <see cref="AbstractBindings{TSource}.As{TConcrete}"/>.
    /// </typeparam>
    public AbstractBindings<TSource> Abstract<TSource>(string typeName, TypeResolver<TSource> resolver)
    {
        var binding = new AbstractBinding<TSource>(typeName, resolver);
        _abstracts.Add(binding);
        return new AbstractBindings<TSource>(binding);
    }

    internal void Add(FieldBinding binding) => _fields.Add(binding);
}
