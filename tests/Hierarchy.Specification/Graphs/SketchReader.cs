namespace Hierarchy.Specification.Graphs;

/// <summary>Asks a session about a sketch, by the names in it, and answers in names.</summary>
public sealed class SketchReader(IGraphSession session, GraphSketch sketch)
{
    /// <summary>Stands for no node.</summary>
    public const string NoName = "-";

    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>The session.</summary>
    public IGraphSession Session => session;

    /// <summary>The nodes as the session knows them; none for what cannot be found on its day.</summary>
    public async Task<NodeRef[]> RefsAsync(params string[] names)
        => await session.FindByIdAsync(Array.ConvertAll(names, name => sketch[name]), None);

    /// <summary>The names of nodes; <see cref="NoName"/> for none.</summary>
    public async Task<string[]> NamesAsync(NodeRef[] nodes)
    {
        var ids = await session.ReadAsync(NodeProperties.Id, nodes, None);
        return Array.ConvertAll(ids, id => sketch.Nodes.SingleOrDefault(node => node.Id == id)?.Name.Split(' ')[^1] ?? NoName);
    }

    /// <summary>A measure of one unit.</summary>
    public async Task<long> MeasureAsync(Measure measure, string unit)
        => (await session.MeasureAsync(await RefsAsync(unit), new MeasureRequest(measure), None))[0];

    /// <summary>What one node reaches.</summary>
    public async Task<string[]> ReachedAsync(
        string source, Relation relation, Scope scope = Scope.Direct, SortOrder? order = null, NodeFilter? where = null)
    {
        var request = new ExpandRequest(relation) { Scope = scope, Order = order ?? SortOrder.ByKey, Where = where };
        return await NamesAsync((await session.ExpandAsync(await RefsAsync(source), request, None)).Elements);
    }

    /// <summary>All nodes of a type that are listed.</summary>
    public async Task<string[]> FoundAsync(NodeType type, FindRequest? request = null)
        => await NamesAsync((await session.FindAsync(type, request ?? new FindRequest(), None)).Elements);

    /// <summary>What one node follows to.</summary>
    public async Task<string> FollowedAsync(string source, Relation relation)
        => (await NamesAsync(await session.FollowAsync(await RefsAsync(source), relation, None)))[0];

    /// <summary>What stands above one unit.</summary>
    public async Task<string[]> AncestorsAsync(string unit)
        => await NamesAsync((await session.AncestorsAsync(await RefsAsync(unit), None)).Nodes);

    /// <summary>What a page of one node's list holds.</summary>
    public async Task<PagedLists<NodeRef>> PageAsync(
        string source, Relation relation, PageRequest page, SortOrder? order = null, NodeFilter? where = null)
    {
        var request = new ExpandRequest(relation) { Page = page, Order = order ?? SortOrder.ByKey, Where = where, WithTotals = true };
        return await session.ExpandAsync(await RefsAsync(source), request, None);
    }

    /// <summary>The rows of one unit.</summary>
    public async Task<PagedLists<SubtreeRow>> RowsAsync(string unit, SubtreeRequest request)
        => await session.SubtreeAsync(await RefsAsync(unit), request with { WithTotals = true }, None);
}
