namespace Hierarchy.Benchmarks.Graphs;

/// <summary>People, work units, matrices and bodies.</summary>
internal sealed partial class ReferenceMixBuilder
{
    private const int SmallHub = 20;
    private const int MediumHub = 100_000;
    private const int LargeHub = 200_000;

    private readonly List<NodeId> _workUnits = [];

    /// <summary>One person in each household: a quarter in the party, 60 % employed, a fifth checked in, one in 18 with a post.</summary>
    /// <returns>Somebody without employer.</returns>
    private NodeId AddPeople(int units, out (NodeId Id, int Employees)[] hubs)
    {
        for (var i = 0; i < units / 50 + 3; i++)
        {
            _workUnits.Add(new NodeId(NewGuid()));
        }

        hubs =
        [
            (_workUnits[0], Math.Min(LargeHub, units / 5)),
            (_workUnits[1], Math.Min(MediumHub, units / 10)),
            (_workUnits[2], SmallHub),
        ];
        var people = new NodeId[_households.Count];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = new NodeId(NewGuid());
            var (key, name) = Named("p", "人员", i);
            _nodes.Add(new PersonData { Id = people[i], Key = key, Name = name, IsPartyMember = i % 4 == 0 });
            Relate(RelationshipType.LivesIn, people[i], _households[i], Since());
        }

        _random.Shuffle(people);
        var employed = people.Length * 3 / 5;
        for (var i = 0; i < employed; i++)
        {
            Relate(RelationshipType.WorksAt, people[i], EmployerOf(i, hubs), Since());
        }

        _random.Shuffle(people.AsSpan(0, employed));
        for (var i = 0; i < people.Length / 5; i++)
        {
            Relate(RelationshipType.CheckedIn, people[i], Pick(_buildings).Id, Since());
        }

        for (var i = 0; i < people.Length / 18; i++)
        {
            Relate(RelationshipType.Holds, people[^(i + 1)], Pick(_compounds), Since(), Post.CommitteeMember);
        }

        return people[^1];
    }

    private NodeId EmployerOf(int place, (NodeId Id, int Employees)[] hubs)
    {
        foreach (var (id, employees) in hubs)
        {
            if (place < employees)
            {
                return id;
            }

            place -= employees;
        }

        return _workUnits[_random.Next(hubs.Length, _workUnits.Count)];
    }

    /// <summary>
    /// Every tenth work unit but the hubs is in a matrix; work units are checked in at a tenth as many places as there are units.
    /// </summary>
    /// <returns>A matrix.</returns>
    private NodeId AddWorkUnits(int units, (NodeId Id, int Employees)[] hubs)
    {
        var matrices = new NodeId[Matrices];
        for (var i = 0; i < Matrices; i++)
        {
            matrices[i] = new NodeId(NewGuid());
            var (key, name) = Named("m", "矩阵", i);
            _nodes.Add(new MatrixData { Id = matrices[i], Key = key, Name = name, Kind = MatrixKind.Sector });
        }

        for (var i = 0; i < _workUnits.Count; i++)
        {
            var (key, name) = Named("w", "单位", i);
            _nodes.Add(new WorkUnitData { Id = _workUnits[i], Key = key, Name = name, Kind = WorkUnitKind.Company });
            if (i >= hubs.Length && i % 10 == 0)
            {
                Relate(RelationshipType.InMatrix, _workUnits[i], matrices[i / 10 % Matrices], Since());
            }
        }

        var taken = new HashSet<(NodeId, NodeId)>();
        while (taken.Count < units / 10)
        {
            var workUnit = Pick(_workUnits);
            var (building, subdistrict) = Pick(_buildings);
            if (taken.Add((workUnit, building)))
            {
                Relate(RelationshipType.CheckedIn, workUnit, building, Since());
                _checkInsOfSubtree += subdistrict == 0 ? 1 : 0;
            }
        }

        return matrices[0];
    }

    private void AddBodies(int units)
    {
        for (var i = 0; i < units / 200; i++)
        {
            var body = new NodeId(NewGuid());
            var (key, name) = Named("b", "主体", i);
            _nodes.Add(new BodyData { Id = body, Key = key, Name = name, Kind = BodyKind.OwnersCommittee });
            Relate(RelationshipType.Serves, body, Pick(_compounds), Since());
        }
    }

    private static (string Key, string Name) Named(string letter, string word, int number)
        => (Number(letter, number), word + Number("", number));

    private TItem Pick<TItem>(List<TItem> items) => items[_random.Next(items.Count)];
}
