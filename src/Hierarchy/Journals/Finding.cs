namespace Hierarchy;

/// <summary>Something that is wrong with a store.</summary>
/// <param name="Code">A stable code, UPPER_SNAKE.</param>
/// <param name="Message">What is wrong and where, for an operator.</param>
public sealed record Finding(string Code, string Message);
