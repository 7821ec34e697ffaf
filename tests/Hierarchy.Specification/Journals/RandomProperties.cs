using System.Diagnostics;

namespace Hierarchy.Specification;

/// <summary>Random properties of nodes and relationships, each of few values: so they change, stay, come back and meet.</summary>
internal sealed class RandomProperties
{
    private readonly Random _random;
    private readonly int _names;

    /// <param name="random">What decides everything.</param>
    /// <param name="names">How many unique names the nodes of a type have between them.</param>
    public RandomProperties(Random random, int names)
    {
        _random = random;
        _names = names;
    }

    public NodeData Node(NodeType type, NodeId id)
    {
        var head = new NodeHead(id, $"code {_random.Next(_names)}", $"name {_random.Next(3)}", Attributes());
        return type switch
        {
            NodeType.OrgUnit => Unit(head),
            NodeType.Person => new PersonData(head)
            {
                IsPartyMember = Chance(),
                Traits = TraitSet.None.With(Any<Trait>()).With(Any<Trait>()),
                Phone = Chance() ? "13800000000" : null,
            },
            NodeType.WorkUnit => new WorkUnitData(head, Any<WorkUnitKind>(), ClosedOn()),
            NodeType.Matrix => new MatrixData(head, Any<MatrixKind>(), ClosedOn()),
            NodeType.Body => new BodyData(head, Any<BodyKind>(), ClosedOn()),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The same relationship with other days, and with other properties of those that its type has.</summary>
    public RelationshipData Altered(RelationshipData relationship) => relationship with
    {
        Period = new Period(Maybe(Day()), Maybe(Day())),
        Role = relationship.Type == RelationshipType.InMatrix ? Any<MatrixRole>() : null,
        Post = relationship.Type == RelationshipType.Holds ? Any<Post>() : null,
        FullTime = relationship.Type == RelationshipType.Holds ? Maybe(Chance()) : null,
        Lineage = relationship.Type == RelationshipType.SucceededBy ? Any<LineageKind>() : null,
        Attributes = Attributes(),
    };

    private OrgUnitData Unit(NodeHead head) => new(head, Any<OrgUnitKind>(), ClosedOn())
    {
        Form = Maybe(Any<OrgUnitForm>()),
        GivenStatus = Any<OrgUnitStatus>(),
        PlannedOn = Maybe(Day()),
        OpenedOn = Maybe(Day()),
        Order = Maybe(_random.Next(3)),
        Location = Maybe(new Location(118 + (_random.Next(3) / 2.0), 25)),
        Charter = Chance() ? null : SampleTown.CharterOf($"charter {_random.Next(2)}"),
    };

    private AttributeMap Attributes()
        => _random.Next(3) > 0 ? AttributeMap.Empty : AttributeMap.Of([new("小区", $"{_random.Next(2)}"), new("\"a\"", string.Empty)]);

    /// <summary>Two of three are open; a closed one may be opened again.</summary>
    private DateOnly? ClosedOn() => _random.Next(3) > 0 ? null : Day();

    private DateOnly Day() => SampleTown.Today.AddDays(_random.Next(5));

    private bool Chance() => _random.Next(2) == 0;

    private TValue? Maybe<TValue>(TValue value)
        where TValue : struct
        => Chance() ? value : null;

    private TValue Any<TValue>()
        where TValue : struct, Enum
    {
        var values = Enum.GetValues<TValue>();
        return values[_random.Next(values.Length)];
    }
}
