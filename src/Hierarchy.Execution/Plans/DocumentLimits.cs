namespace Hierarchy.Execution.Plans;

/// <summary>How large a document may be. Each limit is checked before the step that it protects.</summary>
public sealed record DocumentLimits
{
    /// <summary>UTF-8 bytes of the document, checked first.</summary>
    public int Bytes { get; init; } = 64 * 1024;

    /// <summary>Tokens of the document, checked before it is parsed.</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>
    /// How deep brackets may nest, checked before parsing, and how deep selections and fragments may, checked before validation.
    /// </summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Fields, as written and with fragments opened, checked before validation, whose time grows with their square.</summary>
    public int Fields { get; init; } = 500;

    /// <summary>How deep fields may nest, with fragments opened, checked before validation.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Directives, as written and with fragments opened, checked before validation.</summary>
    public int Directives { get; init; } = 100;
}
