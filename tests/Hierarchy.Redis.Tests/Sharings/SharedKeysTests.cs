using CsCheck;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>Two keys are equal if and only if everything is on which the results depend.</summary>
public sealed class SharedKeysTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);
    private static readonly NodeId Node = NodeId.Of(NodeType.OrgUnit, "1");

    private static readonly Gen<IReadOnlyList<Post>> Posts = Gen.Shuffle(Enum.GetValues<Post>())
        .SelectMany(posts => Gen.Int[0, posts.Length].Select(count => (IReadOnlyList<Post>)posts[..count]));

    [Fact]
    public void The_order_of_arguments_and_how_often_they_are_said_do_not_matter()
        => Posts.Sample(posts => Key(posts) == Key([.. posts.Reverse(), .. posts]));

    [Fact]
    public void Other_arguments_are_another_key()
        => Gen.Select(Posts, Posts).Sample((x, y) => x.ToHashSet().SetEquals(y) == (Key(x) == Key(y)));

    [Fact]
    public void Whatever_else_differs_is_another_key()
    {
        var request = new MeasureRequest(MeasureList.OfficeHolders);
        var page = new FootprintRequest(OrgUnitKind.Grid, FootprintRelation.Holds);
        string[] keys =
        [
            Keys().Measure(Node, request),
            Keys(program: "other").Measure(Node, request),
            Keys(mark: "other").Measure(Node, request),
            Keys(revision: 2).Measure(Node, request),
            Keys(day: Day.AddDays(1)).Measure(Node, request),
            Keys(asOf: Day).Measure(Node, request),
            Keys().Measure(NodeId.Of(NodeType.OrgUnit, "2"), request),
            Keys().Measure(Node, new MeasureRequest(MeasureList.Appointments)),
            Keys().Footprint(Node, page),
            Keys(revision: 2).Footprint(Node, page),
            Keys().Footprint(Node, page with { Relation = FootprintRelation.CheckedIn }),
            Keys().Footprint(Node, page with { Level = OrgUnitKind.CommunityOrg }),
            Keys().Footprint(Node, page with { WithTotals = true }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(5, null, null, null) }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(6, null, null, null) }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(null, 5, null, null) }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(5, null, "x", null) }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(5, null, "", null) }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(5, null, null, "x") }),
            Keys().Footprint(Node, page with { Page = PageRequest.Of(5, null, new string('x', 100_000), new string('y', 100_000)) }),
        ];
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, SharedKeys.MaxLength));
    }

    private static string Key(IReadOnlyList<Post> posts) => Keys().Measure(Node, new MeasureRequest(MeasureList.OfficeHolders, [], posts));

    private static SharedKeys Keys(string program = "p", string mark = "m", long revision = 1, DateOnly? day = null, DateOnly? asOf = null)
        => new(program, mark, new Revision(revision), day ?? Day, asOf);
}
