using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>Answers one field for all its parents at once.</summary>
/// <returns>A column with as many rows as the batch has sources, in their order.</returns>
public delegate Column BatchResolver<TSource>(FieldBatch<TSource> batch);
