using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Connections;

/// <summary>What a connection has to ask for: only what is selected is computed.</summary>
/// <param name="Page">Which part of each list. An empty part where no element and no page info is selected.</param>
/// <param name="WithTotals">Whether <c>totalCount</c> is selected.</param>
internal readonly record struct PageSlice(PageRequest Page, bool WithTotals)
{
    /// <summary>Reads <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
    /// <exception cref="ArgumentRefusedException">
    /// <c>first</c> or <c>last</c> is out of its range, or both are given, be they needed or not.
    /// </exception>
    public static PageSlice Of<TSource>(FieldBatch<TSource> batch)
    {
        var arguments = batch.Arguments;
        var after = arguments.GetText("after");
        var before = arguments.GetText("before");
        var page = PageRequest.Of(arguments.GetInt("first"), arguments.GetInt("last"), after, before);
        if (!batch.Selects("nodes") && !batch.Selects("edges") && !batch.Selects("pageInfo"))
        {
            // The cursors go along: an unreadable one is an error whatever is selected.
            page = PageRequest.Of(0, null, after, before);
        }

        return new PageSlice(page, batch.Selects("totalCount"));
    }
}
