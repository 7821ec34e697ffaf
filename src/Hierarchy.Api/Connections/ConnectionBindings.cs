using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Connections;

/// <summary>Binds connection types, their edge types and <c>PageInfo</c>. Nothing here asks the graph: a page has it all.</summary>
internal static class ConnectionBindings
{
    /// <summary>Binds <c>PageInfo</c>.</summary>
    public static void AddPageInfo(SchemaBindings bindings)
        => bindings.Object<Page>("PageInfo")
            .Field("hasNextPage", batch => Booleans(batch, static page => page.Lists.HasNext(page.Row)))
            .Field("hasPreviousPage", batch => Booleans(batch, static page => page.Lists.HasPrevious(page.Row)))
            .Field("startCursor", batch => Cursors(batch, static page => page.Start))
            .Field("endCursor", batch => Cursors(batch, static page => page.End - 1));

    /// <summary>Binds a connection whose elements are its nodes.</summary>
    public static void Add<TNode>(SchemaBindings bindings, string name) => Add<TNode, TNode>(bindings, name, static elements => elements);

    /// <summary>Binds a connection and the common fields of its edges.</summary>
    /// <param name="bindings">Where to.</param>
    /// <param name="name">The name without <c>Connection</c>.</param>
    /// <param name="select">What the fields of an element's node are resolved from.</param>
    /// <returns>The edge type, for further fields.</returns>
    public static ObjectBindings<Edge> Add<TElement, TNode>(SchemaBindings bindings, string name, Func<TElement[], TNode[]> select)
    {
        bindings.Object<Page>(name + "Connection")
            .Field("edges", static batch => PageColumns.Edges(batch.Sources))
            .Field("nodes", batch => PageColumns.Elements(batch.Sources, select))
            .Field("pageInfo", static batch => new ObjectColumn<Page>(batch.SourceMemory))
            .Field("totalCount", Totals);
        return bindings.Object<Edge>(name + "Edge")
            .Field("cursor", static batch => new WrittenColumn<object?, Edge>(
                null, batch.SourceMemory, static (output, _, edge) => output.WriteText(edge.Lists.CursorAt(edge.Element))))
            .Field("node", batch => new ObjectColumn<TNode>(select(Values<TElement>(batch))));
    }

    /// <summary>The elements behind a batch of edges.</summary>
    public static TElement[] Values<TElement>(FieldBatch<Edge> batch)
    {
        var values = new TElement[batch.Count];
        var edges = batch.Sources;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = edges[row].Value<TElement>();
        }

        return values;
    }

    private static Column Totals(FieldBatch<Page> batch)
    {
        var totals = new long[batch.Count];
        var pages = batch.Sources;
        for (var row = 0; row < totals.Length; row++)
        {
            totals[row] = pages[row].Lists.Totals![pages[row].Row];
        }

        return ValueColumns.Counts(totals);
    }

    private static BooleanColumn Booleans(FieldBatch<Page> batch, Func<Page, bool> test)
    {
        var values = new bool[batch.Count];
        var pages = batch.Sources;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = test(pages[row]);
        }

        return new BooleanColumn(values);
    }

    private static TextColumn Cursors(FieldBatch<Page> batch, Func<Page, int> element)
    {
        var cursors = new string?[batch.Count];
        var pages = batch.Sources;
        for (var row = 0; row < cursors.Length; row++)
        {
            var page = pages[row];
            cursors[row] = page.Start == page.End ? null : page.Lists.CursorAt(element(page));
        }

        return new TextColumn(cursors);
    }
}
