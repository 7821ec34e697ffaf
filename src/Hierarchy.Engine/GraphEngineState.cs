namespace Hierarchy.Engine;

/// <summary>How an engine is doing: for readiness and operators.</summary>
/// <param name="Revision">The newest revision that can be read; before the first load zero.</param>
/// <param name="Day">Its day.</param>
/// <param name="CheckedAt">When the journal last answered, UTC; null = never.</param>
/// <param name="Age">How long it has not answered, while it cannot be followed; null = it is followed.</param>
/// <param name="Failure">Why the journal cannot be followed now; null = it can. Reads go on, on what was loaded last.</param>
public sealed record GraphEngineState(
    Revision Revision, DateOnly Day, DateTimeOffset? CheckedAt, TimeSpan? Age, Exception? Failure);
