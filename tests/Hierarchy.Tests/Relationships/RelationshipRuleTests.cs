using Xunit;

namespace Hierarchy.Tests;

/// <summary>The table of relationships against the domain's description.</summary>
public sealed class RelationshipRuleTests
{
    [Theory]
    [InlineData(RelationshipType.PartOf, "OrgUnit", "OrgUnit", "OrgUnit")]
    [InlineData(RelationshipType.LivesIn, "Person", "OrgUnit", "Person")]
    [InlineData(RelationshipType.WorksAt, "Person", "WorkUnit", "Person")]
    [InlineData(RelationshipType.InMatrix, "WorkUnit Body OrgUnit Person", "Matrix", "")]
    [InlineData(RelationshipType.CheckedIn, "Person WorkUnit", "OrgUnit", "Person")]
    [InlineData(RelationshipType.Holds, "Person", "OrgUnit Body", "")]
    [InlineData(RelationshipType.Serves, "Body WorkUnit", "OrgUnit", "")]
    [InlineData(RelationshipType.SubBodyOf, "Body", "Body", "Body")]
    [InlineData(RelationshipType.SucceededBy, "OrgUnit", "OrgUnit", "")]
    public void Each_type_has_its_ends(RelationshipType type, string sources, string targets, string oneAtATime)
    {
        var rule = RelationshipRule.Of(type);
        Assert.Equal(type, rule.Type);
        Assert.Equal(sources, string.Join(' ', rule.Sources));
        Assert.Equal(targets, string.Join(' ', rule.Targets));
        Assert.Equal(oneAtATime, string.Join(' ', rule.OneAtATime));
    }

    [Fact]
    public void Each_type_has_a_rule_at_its_index()
        => Assert.Equal(Enum.GetValues<RelationshipType>(), RelationshipRule.All.Select(rule => rule.Type));
}
