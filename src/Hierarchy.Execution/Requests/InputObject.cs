using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hierarchy.Execution.Requests;

/// <summary>
/// Coerced input: the arguments of a field, or an input object among them. Values have the types of the SDL: a getter for another
/// type throws <see cref="InvalidCastException"/>. Default values are filled in. A value that is null and one that is not there read
/// the same; where the difference matters, ask <see cref="Has"/>.
/// </summary>
public sealed class InputObject
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    /// <summary>Input with the given values, as graphql-dotnet coerces them.</summary>
    internal InputObject(IReadOnlyDictionary<string, object?> values)
    {
        _values = values;
    }

    /// <summary>Input without a value.</summary>
    public static InputObject Empty { get; } = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>The names that are there, null values included, in no order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Whether a value is there, even if it is null.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>
    /// A <c>String</c>, an <c>ID</c> (one written as a number reads as its digits), or the name of an enum value; null if there is none.
    /// </summary>
    public string? GetText(string name) => (string?)Text(Find(name));

    /// <summary>An <c>Int</c>; null if there is none.</summary>
    public int? GetInt(string name) => (int?)Find(name);

    /// <summary>A <c>Float</c>; null if there is none.</summary>
    public double? GetDouble(string name) => (double?)Find(name);

    /// <summary>A <c>Boolean</c>; null if there is none.</summary>
    public bool? GetBoolean(string name) => (bool?)Find(name);

    /// <summary>A <c>Date</c>; null if there is none.</summary>
    public DateOnly? GetDate(string name) => (DateOnly?)Find(name);

    /// <summary>An input object; null if there is none.</summary>
    public InputObject? GetObject(string name) => Wrap(Find(name));

    /// <summary>
    /// A list of scalars or enum names, in order; null if there is none. A null item needs a nullable <typeparamref name="T"/>.
    /// </summary>
    public IReadOnlyList<T>? GetList<T>(string name)
    {
        if (Find(name) is not IList items)
        {
            return null;
        }

        var list = new T[items.Count];
        for (var index = 0; index < list.Length; index++)
        {
            list[index] = (T)(typeof(T) == typeof(string) ? Text(items[index]) : items[index])!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    /// <summary>A list of input objects, in order; null if there is none.</summary>
    public IReadOnlyList<InputObject?>? GetObjects(string name)
    {
        if (Find(name) is not IList items)
        {
            return null;
        }

        var list = new InputObject?[items.Count];
        for (var index = 0; index < list.Length; index++)
        {
            list[index] = Wrap(items[index]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    /// <summary>The value as it was coerced, for every other scalar; null if there is none.</summary>
    public object? GetValue(string name) => Find(name);

    [return: NotNullIfNotNull(nameof(value))]
    private static InputObject? Wrap(object? value) => value switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> values => new InputObject(values),
        _ => throw new InvalidCastException("The value is not an input object."),
    };

    /// <summary>graphql-dotnet leaves an <c>ID</c> that was written as a number a number.</summary>
    private static object? Text(object? value)
        => value is int or long or ulong or decimal or BigInteger
            ? ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)
            : value;

    private object? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;
}
