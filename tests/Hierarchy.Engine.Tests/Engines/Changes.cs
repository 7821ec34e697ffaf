namespace Hierarchy.Engine.Tests;

/// <summary>Small change sets.</summary>
internal static class Changes
{
    public static NodeId Id(string code) => NodeId.Of(NodeType.OrgUnit, code);

    public static ChangeSet Create(Revision revision, string code, int serial)
    {
        var unit = new OrgUnitData { Id = Id(code), Key = code, Name = code, Kind = OrgUnitKind.District };
        return Set(revision, $"create {code} {serial}", new NodeFact(null, unit));
    }

    /// <summary>The page as no journal tells it: each of its commits puts a unit below one that is nowhere.</summary>
    public static FeedPage Spoiled(FeedPage page)
    {
        var nowhere = new RelationshipData
        {
            Id = RelationshipId.Of(RelationshipType.PartOf, Id("E"), Id("nowhere"), string.Empty),
            Type = RelationshipType.PartOf,
            Source = Id("E"),
            Target = Id("nowhere"),
        };
        return page with
        {
            Commits = [.. page.Commits.Select(commit => commit with { Facts = [.. commit.Facts, new RelationshipFact(null, nowhere)] })],
        };
    }

    public static async Task<ChangeSet> RenameAsync(IGraphSession session, string code, string name)
    {
        var image = await session.ImageAsync(CancellationToken.None);
        var before = image.Nodes.Single(node => node.Id == Id(code));
        return Set(session.Revision, $"rename {name}", new NodeFact(before, before with { Name = name })) with
        {
            Relied = [new Reliance(Id(code), Aspects.Props)],
        };
    }

    public static ChangeSet Set(Revision revision, string mutation, params Fact[] facts) => new()
    {
        Base = revision,
        Mutation = new MutationId(mutation),
        Today = new DateOnly(2025, 6, 1),
        At = DateTimeOffset.UnixEpoch,
        Actor = "test",
        Facts = facts,
    };
}
