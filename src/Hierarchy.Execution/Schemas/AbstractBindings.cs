namespace Hierarchy.Execution.Schemas;

/// <summary>What else there is to say about one interface or union.</summary>
/// <typeparam name="TSource">What columns of that type hold.</typeparam>
public sealed class AbstractBindings<TSource>
{
    private readonly AbstractBinding<TSource> _binding;

    internal AbstractBindings(AbstractBinding<TSource> binding)
    {
        _binding = binding;
    }

    /// <summary>Says how a value becomes the source of one of the possible types.</summary>
    /// <typeparam name="TConcrete">The source that the fields of the object type are bound with.</typeparam>
    /// <param name="typeName">The object type.</param>
    /// <param name="convert">Called once for each value of that type; must not throw.</param>
    public AbstractBindings<TSource> As<TConcrete>(string typeName, Func<TSource, TConcrete> convert)
    {
        _binding.AddConversion(typeName, convert);
        return this;
    }
}
