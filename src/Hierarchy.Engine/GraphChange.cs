namespace Hierarchy.Engine;

/// <summary>A snapshot was published.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Day">Its day.</param>
/// <param name="ChangedIds">
/// The nodes that its commits wrote, or at which they wrote a relationship, each once; empty when only the day turned; null = the graph was
/// loaded anew, so that anything may have changed.
/// </param>
public sealed record GraphChange(Revision Revision, DateOnly Day, IReadOnlyCollection<NodeId>? ChangedIds);
