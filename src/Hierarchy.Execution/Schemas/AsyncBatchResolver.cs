using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>Answers one field for all its parents at once, perhaps later. Fields that are ready at once cost no task.</summary>
/// <returns>A column with as many rows as the batch has sources, in their order.</returns>
public delegate ValueTask<Column> AsyncBatchResolver<TSource>(FieldBatch<TSource> batch);
