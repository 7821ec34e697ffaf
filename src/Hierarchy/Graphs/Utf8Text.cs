using System.Text;

namespace Hierarchy;

/// <summary>A text as UTF-8, ready to be written without another copy. Compared by value, ordered by code point.</summary>
/// <param name="Memory">The bytes: valid UTF-8.</param>
public readonly record struct Utf8Text(ReadOnlyMemory<byte> Memory) : IComparable<Utf8Text>
{
    /// <summary>The bytes: valid UTF-8.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>The UTF-8 form of <paramref name="text"/>.</summary>
    public static Utf8Text Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc/>
    public bool Equals(Utf8Text other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>By bytes, which is by code point.</summary>
    public int CompareTo(Utf8Text other) => Span.SequenceCompareTo(other.Span);

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Span);
}
