using System.Globalization;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The figures that the article about the salt-industry compound states, counted in the imported graph.</summary>
public sealed class YanyeFigureTests : IAsyncLifetime
{
    private SeedGraph _graph = null!;
    private OrgUnitData _branch = null!;

    public async Task InitializeAsync()
    {
        var image = await SeedStores.OfAsync("yanye");
        _graph = new SeedGraph(image, TinyPack.Today);
        _branch = image.Unit("YY-01-01");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void The_branch_is_a_joint_branch_since_2018_06_29()
    {
        Assert.Equal((OrgUnitKind.CompoundBranch, OrgUnitForm.JointBranch), (_branch.Kind, _branch.Form));
        Assert.Equal(OrgUnitStatus.Active, _branch.StatusOn(new DateOnly(2018, 6, 29)));
        Assert.Null(_branch.StatusOn(new DateOnly(2018, 6, 28)));
    }

    [Fact]
    public void Residential_buildings_2_with_48_dwellings()
    {
        var buildings = _graph.Units(OrgUnitKind.BuildingGroup).ToList();

        Assert.Equal(2, buildings.Count);
        Assert.Equal(48, buildings.Sum(building => Number(building, "dwellings")));
    }

    [Fact]
    public void Ancillary_buildings_2_with_6_rooms()
        => Assert.Equal((2, 6), (Number(_branch, "ancillaryBuildings"), Number(_branch, "ancillaryRooms")));

    [Fact]
    public void Residents_110()
        => Assert.Equal(110, _graph.Relationships(RelationshipType.LivesIn).DistinctBy(relationship => relationship.Source.Id).Count());

    [Fact]
    public void Linked_parties_6()
    {
        var serves = _graph.Relationships(RelationshipType.Serves).Where(relationship => relationship.Target.Id == _branch.Id)
            .Select(relationship => relationship.Source).ToList();
        var partners = _graph.Relationships(RelationshipType.CheckedIn).Where(relationship => relationship.Target.Id == _branch.Id)
            .Select(relationship => relationship.Source)
            .OfType<WorkUnitData>();

        Assert.Single(serves.OfType<BodyData>(), body => body.Kind == BodyKind.OwnersCommittee);
        Assert.Single(serves.OfType<BodyData>(), body => body.Kind == BodyKind.VolunteerTeam);
        Assert.Single(serves.OfType<WorkUnitData>(), workUnit => workUnit.Kind == WorkUnitKind.SocialWorkAgency);
        Assert.Contains(serves.OfType<WorkUnitData>(), workUnit => workUnit.Kind == WorkUnitKind.SocialOrganization);
        Assert.Equal([WorkUnitKind.Kindergarten, WorkUnitKind.Court], partners.Select(partner => partner.Kind).Order());
    }

    [Fact]
    public void More_than_half_of_the_residents_council_are_party_members()
    {
        var council = _graph.Holders(Post.CouncilMember)
            .Where(relationship => relationship.Target is BodyData { Kind: BodyKind.ResidentsCouncil })
            .Select(relationship => (PersonData)relationship.Source).ToList();

        Assert.True(2 * council.Count(member => member.IsPartyMember) > council.Count);
    }

    private static int Number(NodeData node, string attribute)
        => int.Parse(node.Attributes.Single(entry => entry.Key == attribute).Value, CultureInfo.InvariantCulture);
}
