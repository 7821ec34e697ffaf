using Xunit;

namespace Hierarchy.Tests;

public sealed class CharterTests
{
    [Fact]
    public void A_tier_may_be_skipped_and_what_is_not_listed_is_not_allowed()
    {
        var charter = Charter();
        Assert.True(charter.Allows(OrgUnitKind.CommunityOrg, OrgUnitKind.MemberHousehold));
        Assert.False(charter.Allows(OrgUnitKind.CommunityOrg, OrgUnitKind.CompoundBranch));
        Assert.Equal([OrgUnitKind.Grid, OrgUnitKind.MemberHousehold], charter.ChildrenOf(OrgUnitKind.CommunityOrg));
        Assert.Empty(charter.ChildrenOf(OrgUnitKind.Grid));
        Assert.Equal([OrgUnitKind.District, OrgUnitKind.Subdistrict], charter.Roots);
    }

    [Fact]
    public void A_post_that_is_not_listed_has_no_rule()
    {
        var charter = Charter();
        Assert.Equal(2, charter.RuleOf(OrgUnitKind.Grid, Post.GridOfficer)?.Seats);
        Assert.Null(charter.RuleOf(OrgUnitKind.Grid, Post.Secretary));
        Assert.Null(charter.RuleOf(OrgUnitKind.District, Post.GridOfficer));
        Assert.Equal([Post.GridOfficer, Post.GridChief], charter.PostsOf(OrgUnitKind.Grid).Select(rule => rule.Post));
    }

    [Theory]
    [InlineData(OrgUnitKind.Grid, OrgUnitKind.Grid)]
    [InlineData(OrgUnitKind.Grid, OrgUnitKind.District)]
    [InlineData(OrgUnitKind.MemberHousehold, OrgUnitKind.BuildingGroup)]
    public void A_ladder_is_never_inverted(OrgUnitKind parent, OrgUnitKind child)
        => Assert.Contains(child.ToString(), Assert.Throws<ArgumentException>(() => Charter(ladder: (parent, [child]))).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_post_has_a_seat(int seats)
        => Assert.Throws<ArgumentException>(() => Charter(posts: [new PostRule(Post.Secretary, seats, Required: false)]));

    [Fact]
    public void A_post_stands_once() => Assert.Throws<ArgumentException>(
        () => Charter(posts: [new PostRule(Post.Secretary, 1, Required: false), new PostRule(Post.Secretary, 2, Required: true)]));

    [Fact]
    public void Charters_are_equal_when_they_say_the_same()
    {
        Assert.Equal(Charter(), Charter());
        Assert.Equal(Charter().GetHashCode(), Charter().GetHashCode());
        Charter?[] others =
        [
            null,
            Charter(name: "other"),
            Charter(roots: [OrgUnitKind.District]),
            Charter(ladder: (OrgUnitKind.District, [OrgUnitKind.Grid])),
            Charter(posts: [new PostRule(Post.GridChief, 1, Required: true), new PostRule(Post.GridOfficer, 2, Required: true)]),
            Charter(posts: [new PostRule(Post.GridOfficer, 2, Required: false), new PostRule(Post.GridChief, 1, Required: true)]),
        ];
        Assert.All(others, other => Assert.False(Charter().Equals(other)));
        Assert.False(Charter().Equals((object)"charter"));
    }

    [Fact]
    public void The_order_in_which_kinds_are_given_says_nothing() => Assert.Equal(
        Charter(roots: [OrgUnitKind.District, OrgUnitKind.Subdistrict]),
        Charter(roots: [OrgUnitKind.Subdistrict, OrgUnitKind.District, OrgUnitKind.District]));

    private static Charter Charter(
        string name = "standard",
        OrgUnitKind[]? roots = null,
        (OrgUnitKind Parent, OrgUnitKind[] Children)? ladder = null,
        PostRule[]? posts = null)
    {
        var (parent, children) = ladder ?? (OrgUnitKind.CommunityOrg, [OrgUnitKind.MemberHousehold, OrgUnitKind.Grid]);
        return new Charter(
            name,
            roots ?? [OrgUnitKind.Subdistrict, OrgUnitKind.District],
            new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>> { [parent] = children },
            new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>
            {
                [OrgUnitKind.Grid] = posts
                    ?? [new PostRule(Post.GridOfficer, 2, Required: true), new PostRule(Post.GridChief, 1, Required: true)],
            });
    }
}
