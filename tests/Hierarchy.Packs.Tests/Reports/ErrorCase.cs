namespace Hierarchy.Packs.Tests;

/// <summary>A tiny pack with one file replaced, and the report that it must give.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="File">The file that is replaced.</param>
/// <param name="Bytes">The bytes of that file; null = it is missing.</param>
/// <param name="Errors">Every error, as <see cref="PackError.ToString"/> prints it, in order.</param>
internal sealed record ErrorCase(string Name, string File, byte[]? Bytes, IReadOnlyList<string> Errors)
{
    public override string ToString() => Name;
}
