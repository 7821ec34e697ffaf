namespace Hierarchy.Tests;

/// <summary>Nodes and relationships with nothing but what they must have.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2025, 6, 1);

    public static OrgUnitData Unit(string key)
        => new() { Id = NodeId.Of(NodeType.OrgUnit, key), Key = key, Name = key, Kind = OrgUnitKind.Grid };

    public static PersonData Person(string key) => new() { Id = NodeId.Of(NodeType.Person, key), Key = key, Name = key };

    public static WorkUnitData WorkUnit(string key) => new()
    {
        Id = NodeId.Of(NodeType.WorkUnit, key),
        Key = key,
        Name = key,
        Kind = WorkUnitKind.Bank,
    };

    public static MatrixData Matrix(string key)
        => new() { Id = NodeId.Of(NodeType.Matrix, key), Key = key, Name = key, Kind = MatrixKind.Sector };

    public static BodyData Body(string key)
        => new() { Id = NodeId.Of(NodeType.Body, key), Key = key, Name = key, Kind = BodyKind.Association };

    public static RelationshipData Relationship(RelationshipType type, NodeData source, NodeData target) => new()
    {
        Id = RelationshipId.Of(type, source.Id, target.Id, string.Empty),
        Type = type,
        Source = source.Id,
        Target = target.Id,
    };

    public static PreparedCommit Prepare(params Fact[] facts) => PreparedCommit.Of(ChangeSet(facts));

    public static ChangeSet ChangeSet(params Fact[] facts) => new()
    {
        Base = Revision.Zero,
        Mutation = new MutationId("mutation"),
        Facts = facts,
        Today = Today,
        At = DateTimeOffset.UnixEpoch,
        Actor = "admin",
    };
}
