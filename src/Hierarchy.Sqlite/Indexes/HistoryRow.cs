namespace Hierarchy.Sqlite;

/// <summary>A commit wrote aspects of a node.</summary>
internal readonly record struct HistoryRow(NodeId Node, Revision Revision, Aspects Aspects);
