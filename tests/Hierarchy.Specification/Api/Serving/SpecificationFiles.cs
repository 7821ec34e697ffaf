namespace Hierarchy.Specification.Api.Serving;

/// <summary>The files that the specs read, beside the test assembly.</summary>
public static class SpecificationFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "specification");

    /// <summary>The contract of the API as it is written.</summary>
    public static string SchemaFile => Path.Combine(Root, "schema", "hierarchy.graphql");

    /// <summary>The folder of a pack: <c>fengze</c>, <c>yanye</c> or <c>rules</c>.</summary>
    public static string PackFolder(string name) => Path.Combine(Root, "packs", name);

    /// <summary>The text of a standard operation, exactly as it is committed.</summary>
    public static string Operation(string name) => File.ReadAllText(Path.Combine(Root, "schema", "operations", name + ".graphql"));
}
