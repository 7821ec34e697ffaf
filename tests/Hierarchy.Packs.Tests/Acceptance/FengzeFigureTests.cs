using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The figures that the article about Fengze states and the model of today can hold, counted in the imported graph.</summary>
public sealed class FengzeFigureTests : IAsyncLifetime
{
    private SeedGraph _graph = null!;
    private GraphImage _image = GraphImage.Empty;

    public async Task InitializeAsync()
    {
        _image = await SeedStores.OfAsync("fengze");
        _graph = new SeedGraph(_image, TinyPack.Today);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Communities_each_with_a_joint_meeting_84()
    {
        var communities = _graph.Units(OrgUnitKind.CommunityOrg).Select(unit => unit.Id).ToHashSet();
        var served = _graph.Relationships(RelationshipType.Serves)
            .Where(relationship => relationship.Source is BodyData { Kind: BodyKind.JointMeeting })
            .Select(relationship => relationship.Target.Id);

        Assert.Equal(84, communities.Count);
        Assert.Equal(communities.Order(), served.Order());
    }

    [Fact]
    public void Compound_branches_329() => Assert.Equal(329, _graph.Units(OrgUnitKind.CompoundBranch).Count());

    [Fact]
    public void Building_groups_reinforced_by_matrix_people_more_than_800()
    {
        var people = _graph.MatrixPeople();
        var reinforced = _graph.Relationships(RelationshipType.Holds)
            .Where(relationship => relationship.Target is OrgUnitData { Kind: OrgUnitKind.BuildingGroup }
                && people.Contains(relationship.Source.Id));

        Assert.InRange(reinforced.DistinctBy(relationship => relationship.Target.Id).Count(), 801, int.MaxValue);
    }

    [Fact]
    public void Matrices_12_with_one_lead_each_and_more_than_600_members()
    {
        var leads = _graph.Relationships(RelationshipType.InMatrix)
            .Where(relationship => relationship.Relationship.Role == MatrixRole.Lead).Select(relationship => relationship.Target.Id)
            .ToList();

        Assert.Equal(12, _image.Nodes.OfType<MatrixData>().Count(matrix => matrix.Kind == MatrixKind.Sector));
        Assert.Equal(12, leads.Count);
        Assert.Equal(12, leads.Distinct().Count());
        Assert.InRange(_graph.MatrixMembers(NodeType.WorkUnit).Count, 601, int.MaxValue);
    }

    [Fact]
    public void Property_companies_that_newly_joined_6()
        => Assert.Equal(6, _graph.Relationships(RelationshipType.InMatrix)
            .Count(relationship => relationship.Source is WorkUnitData { Kind: WorkUnitKind.PropertyCompany }));

    [Fact]
    public void In_service_members_checked_in_where_they_live_more_than_3000()
    {
        var homes = _graph.Relationships(RelationshipType.LivesIn)
            .ToDictionary(relationship => relationship.Source.Id, relationship => relationship.Target.Id);
        var workers = _graph.Relationships(RelationshipType.WorksAt).Select(relationship => relationship.Source.Id).ToHashSet();
        var checkedIn = _graph.Relationships(RelationshipType.CheckedIn).Count(relationship =>
            relationship.Source is PersonData { IsPartyMember: true } person && workers.Contains(person.Id)
                && homes.GetValueOrDefault(person.Id) == relationship.Target.Id);

        Assert.InRange(checkedIn, 3_001, int.MaxValue);
    }

    [Fact]
    public void Matrix_people_who_are_first_secretary_or_secretary_of_a_compound_more_than_30()
    {
        var people = _graph.MatrixPeople();
        var secretaries = _graph.Holders(Post.FirstSecretary).Concat(_graph.Holders(Post.Secretary))
            .Where(relationship => relationship.Target is OrgUnitData { Kind: OrgUnitKind.CompoundBranch }
                && people.Contains(relationship.Source.Id));

        Assert.InRange(secretaries.DistinctBy(relationship => relationship.Source.Id).Count(), 31, int.MaxValue);
    }

    [Fact]
    public void Matrix_people_who_are_owners_committee_director_more_than_20()
    {
        var people = _graph.MatrixPeople();

        Assert.InRange(_graph.Holders(Post.OwnersCommitteeDirector)
            .Count(relationship => people.Contains(relationship.Source.Id)), 21, int.MaxValue);
    }

    [Fact]
    public void Volunteer_teams_26() => Assert.Equal(26, _graph.Bodies(BodyKind.VolunteerTeam).Count());

    [Fact]
    public void Kinds_of_part_time_grid_force_12()
    {
        var workUnits = _graph.Relationships(RelationshipType.WorksAt)
            .ToLookup(relationship => relationship.Source.Id, relationship => relationship.Target.Id);
        var matrices = _graph.Relationships(RelationshipType.InMatrix)
            .ToLookup(relationship => relationship.Source.Id, relationship => relationship.Target.Id);
        var kinds = _graph.Holders(Post.GridOfficer).Where(relationship => relationship.Relationship.FullTime == false)
            .SelectMany(relationship => workUnits[relationship.Source.Id]).SelectMany(workUnit => matrices[workUnit]).Distinct();

        Assert.Equal(12, kinds.Count());
    }

    [Fact]
    public void Lawyers_as_part_time_mediators_86()
    {
        var mediators = _graph.Holders(Post.Mediator).Where(relationship => relationship.Relationship.FullTime == false)
            .Select(relationship => relationship.Source.Id).ToHashSet();

        Assert.Equal(86, _graph.People(Trait.Lawyer).Count());
        Assert.Equal(86, _graph.People(Trait.Lawyer).Count(lawyer => mediators.Contains(lawyer.Id)));
    }

    [Fact]
    public void Education_has_15_schools_and_411_teachers_and_health_25_clinics()
    {
        var education = Members("education").OfType<WorkUnitData>().Where(member => member.Kind == WorkUnitKind.School)
            .Select(school => school.Id).ToHashSet();

        Assert.Equal(15, education.Count);
        Assert.Equal(411, _graph.Relationships(RelationshipType.WorksAt).Count(relationship =>
            relationship.Source is PersonData person && person.Traits.Contains(Trait.Teacher)
                && education.Contains(relationship.Target.Id)));
        Assert.Equal(25, Members("health").OfType<WorkUnitData>().Count(member => member.Kind == WorkUnitKind.Clinic));
    }

    [Fact]
    public void Delegates_more_than_300_and_other_residents_more_than_500()
    {
        var delegates = _graph.Holders(Post.Delegate).Select(relationship => relationship.Source.Id).ToHashSet();
        var others = _graph.Holders(Post.CouncilMember).Select(relationship => relationship.Source.Id).ToHashSet();
        others.ExceptWith(delegates);

        Assert.InRange(delegates.Count, 301, int.MaxValue);
        Assert.InRange(others.Count, 501, int.MaxValue);
    }

    private IEnumerable<NodeData> Members(string matrix)
        => _graph.Relationships(RelationshipType.InMatrix).Where(relationship => relationship.Target.Key == matrix)
            .Select(relationship => relationship.Source);
}
