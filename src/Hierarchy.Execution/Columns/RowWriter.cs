using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>Writes one value as exactly one JSON value. Make it static: what it needs comes in through the state.</summary>
/// <param name="output">Where to write.</param>
/// <param name="state">What all rows share, for instance a snapshot with its text arena.</param>
/// <param name="value">The row's value.</param>
public delegate void RowWriter<in TState, in TValue>(JsonOutput output, TState state, TValue value);
