using Hierarchy.Api.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Fields;

/// <summary>How every field of this API that asks the graph is bound.</summary>
internal static class BatchFields
{
    /// <summary>Binds a field to a resolver that may be refused by the domain.</summary>
    public static ObjectBindings<TSource> Batch<TSource>(
        this ObjectBindings<TSource> type, string field, AsyncBatchResolver<TSource> resolver)
        => type.FieldAsync(field, async batch =>
        {
            try
            {
                return await resolver(batch);
            }
            catch (RefusalException refusal)
            {
                throw RefusalErrors.ToPublic(refusal);
            }
        });

    /// <summary>The session on which the whole request is answered.</summary>
    public static IGraphSession Graph<TSource>(this FieldBatch<TSource> batch) => batch.Session<IGraphSession>();
}
