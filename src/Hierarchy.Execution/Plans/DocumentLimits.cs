namespace Hierarchy.Execution.Plans;

/// <summary>How large a document may be. Each limit is checked before the step that it protects.</summary>
public sealed record DocumentLimits
{
    /// <summary>UTF-8 bytes of the document, checked before it is parsed.</summary>
    public int Bytes { get; init; } = 64 * 1024;

    /// <summary>How deep brackets may nest, checked while parsing, and how deep selections may nest with fragments opened.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Fields, with fragments opened, checked before validation.</summary>
    public int Fields { get; init; } = 1000;

    /// <summary>How deep fields may nest, checked before validation.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Directives, with fragments opened, checked before validation.</summary>
    public int Directives { get; init; } = 100;
}
