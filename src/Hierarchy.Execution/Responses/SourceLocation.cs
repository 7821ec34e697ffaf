namespace Hierarchy.Execution.Responses;

/// <summary>A place in a document, both counted from 1.</summary>
public readonly record struct SourceLocation(int Line, int Column);
