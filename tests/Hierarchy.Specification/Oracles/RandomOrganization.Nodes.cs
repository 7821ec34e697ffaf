namespace Hierarchy.Specification.Oracles;

public sealed partial class RandomOrganization
{
    private static readonly string[] Names = ["丰泽", "东海", "A", "a", "鲤城 1", "Zürich", "😀", "丰", string.Concat("x", new string('y', 70))];

    private static readonly Charter[] Charters = [Named("one"), Named("two")];

    private static Charter Named(string name) => new(
        name,
        [OrgUnitKind.District],
        new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
        new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>());

    private void CreateNode()
    {
        var serial = ++_serial;
        var kind = _random.Next(10);
        var key = $"{(char)('a' + _random.Next(26))}{serial}";
        NodeData node = kind switch
        {
            < 4 => new OrgUnitData
            {
                Id = NodeId.Of(NodeType.OrgUnit, key),
                Key = UnitCode(key),
                Name = Any(Names),
                Kind = Any<OrgUnitKind>(),
                Order = SomeOrder(),
                Form = Chance(0.5) ? Any<OrgUnitForm>() : null,
                Charter = Chance(0.05) ? Any(Charters) : null,
            },
            < 7 => new PersonData
            {
                Id = NodeId.Of(NodeType.Person, key),
                Key = key,
                Name = Any(Names),
                IsPartyMember = Chance(0.5),
                Traits = SomeTraits(),
            },
            7 => new WorkUnitData { Id = NodeId.Of(NodeType.WorkUnit, key), Key = key, Name = Any(Names), Kind = Any<WorkUnitKind>() },
            8 => new MatrixData { Id = NodeId.Of(NodeType.Matrix, key), Key = key, Name = Any(Names), Kind = Any<MatrixKind>() },
            _ => new BodyData { Id = NodeId.Of(NodeType.Body, key), Key = key, Name = Any(Names), Kind = Any<BodyKind>() },
        };
        Put(WithDates(node));
        if (node is OrgUnitData or PersonData)
        {
            Relate(node, node is OrgUnitData ? RelationshipType.PartOf : RelationshipType.LivesIn);
        }
    }

    private void AlterNode()
    {
        if (AnyNode<NodeData>() is not { } node)
        {
            return;
        }

        Put(_random.Next(4) switch
        {
            0 => node with { Name = Any(Names) },
            1 => node with { Key = $"{(char)('a' + _random.Next(26))}{++_serial}" },
            2 => WithDates(node),
            _ => node switch
            {
                OrgUnitData unit => unit with { Order = SomeOrder(), Charter = Chance(0.1) ? Any(Charters) : unit.Charter },
                PersonData person => person with { IsPartyMember = !person.IsPartyMember, Traits = SomeTraits() },
                _ => WithDates(node),
            },
        });
    }

    private NodeData WithDates(NodeData node) => node switch
    {
        OrgUnitData unit => unit with
        {
            GivenStatus = Chance(0.6) ? OrgUnitStatus.Active : Any<OrgUnitStatus>(),
            PlannedOn = SomeDay(0.2),
            OpenedOn = SomeDay(0.2),
            ClosedOn = SomeDay(0.15),
        },
        WorkUnitData workUnit => workUnit with { ClosedOn = SomeDay(0.2) },
        MatrixData matrix => matrix with { ClosedOn = SomeDay(0.2) },
        BodyData body => body with { ClosedOn = SomeDay(0.2) },
        _ => node,
    };

    /// <summary>Now and then the code of another unit: it may be closed, and open by date again later.</summary>
    private string UnitCode(string key) => Chance(0.1) && AnyNode<OrgUnitData>() is { } other ? other.Key : key;

    private int? SomeOrder() => Chance(0.5) ? _random.Next(-2, 3) : null;

    private TraitSet SomeTraits() => new((ushort)_random.Next(1 << 10));
}
