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
        var served = _graph.Ties(RelationshipType.Serves).Where(tie => tie.Source is BodyData { Kind: BodyKind.JointMeeting })
            .Select(tie => tie.Target.Id);

        Assert.Equal(84, communities.Count);
        Assert.Equal(communities.Order(), served.Order());
    }

    [Fact]
    public void Compound_branches_329() => Assert.Equal(329, _graph.Units(OrgUnitKind.CompoundBranch).Count());

    [Fact]
    public void Building_groups_reinforced_by_matrix_people_more_than_800()
    {
        var people = _graph.MatrixPeople();
        var reinforced = _graph.Ties(RelationshipType.Holds)
            .Where(tie => tie.Target is OrgUnitData { Kind: OrgUnitKind.BuildingGroup } && people.Contains(tie.Source.Id));

        Assert.InRange(reinforced.DistinctBy(tie => tie.Target.Id).Count(), 801, int.MaxValue);
    }

    [Fact]
    public void Matrices_12_with_one_lead_each_and_more_than_600_members()
    {
        var leads = _graph.Ties(RelationshipType.InMatrix).Where(tie => tie.Tie.Role == MatrixRole.Lead).Select(tie => tie.Target.Id)
            .ToList();

        Assert.Equal(12, _image.Nodes.OfType<MatrixData>().Count(matrix => matrix.Kind == MatrixKind.Sector));
        Assert.Equal(12, leads.Count);
        Assert.Equal(12, leads.Distinct().Count());
        Assert.InRange(_graph.MatrixMembers(NodeType.WorkUnit).Count, 601, int.MaxValue);
    }

    [Fact]
    public void Property_companies_that_newly_joined_6()
        => Assert.Equal(6, _graph.Ties(RelationshipType.InMatrix)
            .Count(tie => tie.Source is WorkUnitData { Kind: WorkUnitKind.PropertyCompany }));

    [Fact]
    public void In_service_members_checked_in_where_they_live_more_than_3000()
    {
        var homes = _graph.Ties(RelationshipType.LivesIn).ToDictionary(tie => tie.Source.Id, tie => tie.Target.Id);
        var workers = _graph.Ties(RelationshipType.WorksAt).Select(tie => tie.Source.Id).ToHashSet();
        var checkedIn = _graph.Ties(RelationshipType.CheckedIn).Count(tie =>
            tie.Source is PersonData { IsPartyMember: true } person && workers.Contains(person.Id)
                && homes.GetValueOrDefault(person.Id) == tie.Target.Id);

        Assert.InRange(checkedIn, 3_001, int.MaxValue);
    }

    [Fact]
    public void Matrix_people_who_are_first_secretary_or_secretary_of_a_compound_more_than_30()
    {
        var people = _graph.MatrixPeople();
        var secretaries = _graph.Holders(Post.FirstSecretary).Concat(_graph.Holders(Post.Secretary))
            .Where(tie => tie.Target is OrgUnitData { Kind: OrgUnitKind.CompoundBranch } && people.Contains(tie.Source.Id));

        Assert.InRange(secretaries.DistinctBy(tie => tie.Source.Id).Count(), 31, int.MaxValue);
    }

    [Fact]
    public void Matrix_people_who_are_owners_committee_director_more_than_20()
    {
        var people = _graph.MatrixPeople();

        Assert.InRange(_graph.Holders(Post.OwnersCommitteeDirector).Count(tie => people.Contains(tie.Source.Id)), 21, int.MaxValue);
    }

    [Fact]
    public void Volunteer_teams_26() => Assert.Equal(26, _graph.Bodies(BodyKind.VolunteerTeam).Count());

    [Fact]
    public void Kinds_of_part_time_grid_force_12()
    {
        var workUnits = _graph.Ties(RelationshipType.WorksAt).ToLookup(tie => tie.Source.Id, tie => tie.Target.Id);
        var matrices = _graph.Ties(RelationshipType.InMatrix).ToLookup(tie => tie.Source.Id, tie => tie.Target.Id);
        var kinds = _graph.Holders(Post.GridOfficer).Where(tie => tie.Tie.FullTime == false)
            .SelectMany(tie => workUnits[tie.Source.Id]).SelectMany(workUnit => matrices[workUnit]).Distinct();

        Assert.Equal(12, kinds.Count());
    }

    [Fact]
    public void Lawyers_as_part_time_mediators_86()
    {
        var mediators = _graph.Holders(Post.Mediator).Where(tie => tie.Tie.FullTime == false).Select(tie => tie.Source.Id).ToHashSet();

        Assert.Equal(86, _graph.People(Trait.Lawyer).Count());
        Assert.Equal(86, _graph.People(Trait.Lawyer).Count(lawyer => mediators.Contains(lawyer.Id)));
    }

    [Fact]
    public void Education_has_15_schools_and_411_teachers_and_health_25_clinics()
    {
        var education = Members("education").OfType<WorkUnitData>().Where(member => member.Kind == WorkUnitKind.School)
            .Select(school => school.Id).ToHashSet();

        Assert.Equal(15, education.Count);
        Assert.Equal(411, _graph.Ties(RelationshipType.WorksAt).Count(tie =>
            tie.Source is PersonData person && person.Traits.Contains(Trait.Teacher) && education.Contains(tie.Target.Id)));
        Assert.Equal(25, Members("health").OfType<WorkUnitData>().Count(member => member.Kind == WorkUnitKind.Clinic));
    }

    [Fact]
    public void Delegates_more_than_300_and_other_residents_more_than_500()
    {
        var delegates = _graph.Holders(Post.Delegate).Select(tie => tie.Source.Id).ToHashSet();
        var others = _graph.Holders(Post.CouncilMember).Select(tie => tie.Source.Id).ToHashSet();
        others.ExceptWith(delegates);

        Assert.InRange(delegates.Count, 301, int.MaxValue);
        Assert.InRange(others.Count, 501, int.MaxValue);
    }

    private IEnumerable<NodeData> Members(string matrix)
        => _graph.Ties(RelationshipType.InMatrix).Where(tie => tie.Target.Key == matrix).Select(tie => tie.Source);
}
