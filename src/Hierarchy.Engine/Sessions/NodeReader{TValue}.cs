namespace Hierarchy.Engine;

/// <summary>Reads a property of a node.</summary>
internal delegate TValue NodeReader<out TValue>(Snapshot snapshot, in NodeRecord node);
