namespace Hierarchy.Specification.Oracles;

public sealed partial class OracleGraph
{
    /// <summary>What a source reaches by a relation, each node once, in no particular order.</summary>
    public HashSet<NodeId> Reached(NodeId source, Relation relation, Scope scope)
    {
        if (scope == Scope.Subtree && Node(source) is OrgUnitData)
        {
            return [.. Below(source).SelectMany(below => Reached(below.Unit, relation))];
        }

        return [.. Reached(source, relation)];
    }

    /// <summary>The matrices to which a person belongs.</summary>
    public IEnumerable<NodeId> MatricesOf(NodeId person)
    {
        var employers = Outgoing(person, RelationshipType.WorksAt);
        return employers.Append(person).SelectMany(member => Outgoing(member, RelationshipType.InMatrix)).Distinct();
    }

    private IEnumerable<NodeId> Reached(NodeId source, Relation relation) => relation switch
    {
        Relation.Parent => Node(source) is OrgUnitData && ParentUpwards(source) is { } parent ? [parent] : [],
        Relation.Children => Incoming(source, RelationshipType.PartOf),
        Relation.Residence => Outgoing(source, RelationshipType.LivesIn),
        Relation.Residents => Incoming(source, RelationshipType.LivesIn),
        Relation.Employer => Outgoing(source, RelationshipType.WorksAt),
        Relation.Employees => Incoming(source, RelationshipType.WorksAt),
        Relation.CheckedInAt => Outgoing(source, RelationshipType.CheckedIn),
        Relation.CheckedInPeople => Incoming(source, RelationshipType.CheckedIn).Where(Is<PersonData>),
        Relation.CheckedInWorkUnits => Incoming(source, RelationshipType.CheckedIn).Where(Is<WorkUnitData>),
        Relation.Places => Outgoing(source, RelationshipType.Holds),
        Relation.Holders => Incoming(source, RelationshipType.Holds),
        Relation.InMatrices => Outgoing(source, RelationshipType.InMatrix),
        Relation.MemberUnits => Incoming(source, RelationshipType.InMatrix).Where(Is<WorkUnitData>),
        Relation.MemberBodies => Incoming(source, RelationshipType.InMatrix).Where(Is<BodyData>),
        Relation.MemberOrgUnits => Incoming(source, RelationshipType.InMatrix).Where(Is<OrgUnitData>),
        Relation.Lead => Counting(RelationshipType.InMatrix)
            .Where(r => r.Target == source && r.Role == MatrixRole.Lead)
            .Select(r => r.Source),
        Relation.Belongs => Is<PersonData>(source) ? MatricesOf(source) : [],
        Relation.People => Nodes.OfType<PersonData>().Select(person => person.Id).Where(person => MatricesOf(person).Contains(source)),
        Relation.Bodies => Incoming(source, RelationshipType.Serves).Where(Is<BodyData>),
        Relation.ServedBy => Incoming(source, RelationshipType.Serves).Where(Is<WorkUnitData>),
        Relation.Serves => Outgoing(source, RelationshipType.Serves),
        Relation.SuperBody => Outgoing(source, RelationshipType.SubBodyOf),
        Relation.SubBodies => Incoming(source, RelationshipType.SubBodyOf),
        Relation.Successors => Lineage.Where(r => r.Source == source).Select(r => r.Target).Where(Exists),
        Relation.Predecessors => Lineage.Where(r => r.Target == source).Select(r => r.Source).Where(Exists),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
    };

    private IEnumerable<RelationshipData> Lineage => _relationships.Where(r => r.Type == RelationshipType.SucceededBy);

    private bool Is<TData>(NodeId id)
        where TData : NodeData
        => Node(id) is TData;

    private IEnumerable<NodeId> Outgoing(NodeId source, RelationshipType type)
        => Counting(type).Where(r => r.Source == source).Select(r => r.Target);

    private IEnumerable<NodeId> Incoming(NodeId target, RelationshipType type)
        => Counting(type).Where(r => r.Target == target).Select(r => r.Source);
}
