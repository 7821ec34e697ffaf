namespace Hierarchy.Engine;

/// <summary>Follows a relation to at most one node.</summary>
internal sealed class RelationFollower
{
    private readonly Snapshot _snapshot;
    private readonly Relation _relation;

    public RelationFollower(Snapshot snapshot, Relation relation)
    {
        if (!RelationRules.IsToOne(relation) && relation != Relation.CheckedInAt)
        {
            throw new ArgumentRefusedException("relation", $"{relation} may reach several nodes.");
        }

        _snapshot = snapshot;
        _relation = relation;
    }

    /// <summary>The node; 0 = none.</summary>
    public int Follow(int source) => _relation switch
    {
        Relation.Parent => _snapshot.Node(source).Type == NodeType.OrgUnit ? _snapshot.ParentUpwards(source) : 0,
        Relation.Residence => _snapshot.FindTarget(source, RelationshipType.LivesIn),
        Relation.Employer => _snapshot.FindTarget(source, RelationshipType.WorksAt),
        Relation.CheckedInAt when _snapshot.Node(source).Type == NodeType.Person
            => _snapshot.FindTarget(source, RelationshipType.CheckedIn),
        Relation.Lead => _snapshot.List(source, ListKind.Leads) is { IsEmpty: false } leads ? leads[0] : 0,
        Relation.SuperBody => _snapshot.FindTarget(source, RelationshipType.SubBodyOf),
        _ => 0,
    };
}
