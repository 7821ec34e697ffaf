namespace Hierarchy.Benchmarks.Graphs;

/// <summary>Makes a <see cref="ReferenceMix"/>: the tree here, the relationships of people and work units in the other part.</summary>
internal sealed partial class ReferenceMixBuilder
{
    /// <summary>Units of a community: itself, 10 compounds, 100 buildings, 900 households.</summary>
    private const int CommunityUnits = 1_011;
    private const int SubdistrictUnits = 100_000;
    private const int Compounds = 10;
    private const int Buildings = 10;
    private const int Households = 9;
    private const int Matrices = 12;

    private readonly Random _random = new(20_240_601);
    private readonly List<NodeData> _nodes = [];
    private readonly List<RelationshipData> _relationships = [];
    private readonly List<NodeId> _subdistricts = [];
    private readonly List<NodeId> _compounds = [];
    private readonly List<(NodeId Id, int Subdistrict)> _buildings = [];
    private readonly List<NodeId> _households = [];
    private readonly Dictionary<NodeId, RelationshipData> _parents = [];
    private int _checkInsOfSubtree;

    private ReferenceMixBuilder()
    {
    }

    public static ReferenceMix Build(int units) => new ReferenceMixBuilder().Make(units);

    private ReferenceMix Make(int units)
    {
        var districts = new[] { AddUnit("D1", OrgUnitKind.District, null), AddUnit("D2", OrgUnitKind.District, null) };
        var subdistricts = Math.Max(2, units / SubdistrictUnits);
        var communities = Math.Max(subdistricts, units / CommunityUnits);
        for (var i = 0; i < subdistricts; i++)
        {
            _subdistricts.Add(AddUnit(Number("S", i), OrgUnitKind.Subdistrict, districts[i % 2]));
        }

        for (var i = 0; i < communities; i++)
        {
            AddCommunity(i, i % subdistricts);
        }

        var count = _nodes.Count;
        var unemployed = AddPeople(units, out var hubs);
        var matrix = AddWorkUnits(count, hubs);
        AddBodies(count);
        var subtree = _parents[_subdistricts[0]];
        var leaf = _parents[_households[0]];
        return new ReferenceMix
        {
            Nodes = _nodes,
            Relationships = _relationships,
            Units = count,
            Community = Number("C", 0),
            Subtree = (subtree, districts[1], (communities + subdistricts - 1) / subdistricts * CommunityUnits + 1, _checkInsOfSubtree),
            Leaf = (leaf, _buildings.First(building => building.Subdistrict == 1).Id),
            Hubs = hubs,
            Matrix = matrix,
            Unemployed = unemployed,
        };
    }

    private void AddCommunity(int number, int subdistrict)
    {
        var code = Number("C", number);
        var community = AddUnit(code, OrgUnitKind.CommunityOrg, _subdistricts[subdistrict]);
        for (var i = 0; i < Compounds; i++)
        {
            var compound = AddUnit($"{code}-{i}", OrgUnitKind.CompoundBranch, community);
            _compounds.Add(compound);
            for (var j = 0; j < Buildings; j++)
            {
                var building = AddUnit($"{code}-{i}-{j}", OrgUnitKind.BuildingGroup, compound);
                _buildings.Add((building, subdistrict));
                for (var k = 0; k < Households; k++)
                {
                    _households.Add(AddUnit($"{code}-{i}-{j}-{k}", OrgUnitKind.MemberHousehold, building));
                }
            }
        }
    }

    private NodeId AddUnit(string code, OrgUnitKind kind, NodeId? parent)
    {
        var id = new NodeId(NewGuid());
        _nodes.Add(new OrgUnitData { Id = id, Key = code, Name = "单元" + code, Kind = kind, OpenedOn = Day() });
        if (parent is { } above)
        {
            _parents[id] = Relate(RelationshipType.PartOf, id, above, default);
        }

        return id;
    }

    private RelationshipData Relate(RelationshipType type, NodeId source, NodeId target, Period period, Post? post = null)
    {
        var relationship = new RelationshipData
        {
            Id = new RelationshipId(NewGuid()),
            Type = type,
            Source = source,
            Target = target,
            Period = period,
            Post = post,
            Role = type == RelationshipType.InMatrix ? MatrixRole.Member : null,
        };
        _relationships.Add(relationship);
        return relationship;
    }

    private Period Since() => new(Day(), null);

    private DateOnly Day() => new DateOnly(2018, 1, 1).AddDays(_random.Next(2_000));

    private Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string Number(string letter, int number) => $"{letter}{number:000000}";
}
