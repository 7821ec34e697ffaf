namespace Hierarchy;

/// <summary>
/// Orders texts by code point, as UTF-8 bytes do. By UTF-16 units, U+FFFD would come after everything beyond the basic plane.
/// </summary>
internal sealed class CodePointComparer : IComparer<string>
{
    private CodePointComparer()
    {
    }

    public static CodePointComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Half a surrogate pair stands for a code point above all that are one unit.
        var (one, other) = (left[same], right[same]);
        return char.IsSurrogate(one) == char.IsSurrogate(other)
            ? one.CompareTo(other)
            : char.IsSurrogate(one).CompareTo(char.IsSurrogate(other));
    }
}
