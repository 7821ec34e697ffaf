namespace Hierarchy.Api.Schemas;

/// <summary>The operations that front ends use, <c>schema/operations/*.graphql</c>: one document each, named as its operation.</summary>
public static class StandardOperations
{
    private const string Folder = "operations/";

    /// <summary>Document by operation name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = EmbeddedText.NamesIn(Folder).ToDictionary(
        name => Path.GetFileNameWithoutExtension(name), EmbeddedText.Read, StringComparer.Ordinal);
}
