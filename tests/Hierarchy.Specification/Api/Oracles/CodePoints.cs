using System.Text;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Text by Unicode code point, which is not the order of UTF-16: characters beyond the first plane come last.</summary>
public sealed class CodePoints : IComparer<string>
{
    public static CodePoints Order { get; } = new();

    public int Compare(string? x, string? y)
        => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
}
