using System.Collections;
using System.Collections.Immutable;

namespace Hierarchy;

/// <summary>Named texts, sorted by name (by code point), compared by value.</summary>
public sealed class AttributeMap : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<AttributeMap>
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _entries;

    private AttributeMap(ImmutableArray<KeyValuePair<string, string>> entries) => _entries = entries;

    /// <summary>No attribute.</summary>
    public static AttributeMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <summary>The map of the given entries.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static AttributeMap Of(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var sorted = entries.OrderBy(e => e.Key, CodePointComparer.Instance).ToImmutableArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
            {
                throw new ArgumentException($"The attribute '{sorted[i].Key}' stands twice.", nameof(entries));
            }
        }

        return sorted.IsEmpty ? Empty : new AttributeMap(sorted);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        => ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(AttributeMap? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _entries)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
