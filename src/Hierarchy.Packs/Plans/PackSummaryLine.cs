namespace Hierarchy.Packs;

/// <summary>What an import does to one type of node or relationship.</summary>
/// <param name="Noun">The type, UPPER_SNAKE: <c>ORG_UNIT</c>, <c>LIVES_IN</c>.</param>
/// <param name="Created">How many are new.</param>
/// <param name="Changed">How many the store has and keeps open, with other properties.</param>
/// <param name="Ended">How many were open and are no more: units and bodies closed, relationships ended.</param>
/// <param name="Unchanged">How many the pack and the store have alike.</param>
public sealed record PackSummaryLine(string Noun, int Created, int Changed, int Ended, int Unchanged);
