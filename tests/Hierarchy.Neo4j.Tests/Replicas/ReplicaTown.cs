using Hierarchy.Specification;

namespace Hierarchy.Neo4j.Tests;

/// <summary>
/// A town so small that writers meet: a root, three streets, communities and grids below them, and people in some of them.
/// </summary>
internal static class ReplicaTown
{
    private const int People = 32;

    public static readonly SampleTown Sample = new("town");

    /// <summary>The unit that all writers rename at once.</summary>
    public static readonly OrgUnitData Street = Sample.Unit("street 0", OrgUnitKind.Subdistrict);

    /// <summary>All of it as one change set.</summary>
    public static ChangeSet Founding()
    {
        var plan = new ChangeSetBuilder(Revision.Zero, "founding").Create(Sample.Root).Shape(Sample.Root);
        var places = new List<OrgUnitData>();
        for (var i = 0; i < 3; i++)
        {
            var street = Add(plan, Sample.Root, Sample.Unit($"street {i}", OrgUnitKind.Subdistrict));
            for (var j = 0; j < 3; j++)
            {
                var community = Add(plan, street, Sample.Unit($"community {i} {j}", OrgUnitKind.CommunityOrg));
                places.Add(Add(plan, community, Sample.Unit($"grid {i} {j}", OrgUnitKind.Grid)));
            }
        }

        AddPeople(plan, places);
        return plan.Build();
    }

    private static OrgUnitData Add(ChangeSetBuilder plan, OrgUnitData parent, OrgUnitData unit)
    {
        plan.Create(unit).Open(Sample.Relationship(RelationshipType.PartOf, unit, parent));
        return unit;
    }

    /// <summary>Half of them are in the party, a third works at the bank, which belongs to a matrix.</summary>
    private static void AddPeople(ChangeSetBuilder plan, List<OrgUnitData> places)
    {
        plan.Create(Sample.Bank, Sample.Finance).Open(Sample.Relationship(RelationshipType.InMatrix, Sample.Bank, Sample.Finance) with
        {
            Role = MatrixRole.Member,
        });
        for (var i = 0; i < People; i++)
        {
            var person = Sample.Person($"person {i}") with { IsPartyMember = i % 2 == 0 };
            plan.Create(person).Open(Sample.Relationship(RelationshipType.LivesIn, person, places[i % places.Count]));
            if (i % 3 == 0)
            {
                plan.Open(Sample.Relationship(RelationshipType.WorksAt, person, Sample.Bank));
            }
        }
    }
}
