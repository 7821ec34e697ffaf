using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The pack in docs/examples gives the numbers that its README works out by hand.</summary>
public sealed class WorkedExampleTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Every_measure_of_the_table()
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync();
        var buildings = new[] { OrgUnitKind.BuildingGroup };

        Assert.Equal(6, await MeasureAsync(session, new MeasureRequest(MeasureList.Units)));
        Assert.Equal(5, await MeasureAsync(session, new MeasureRequest(MeasureList.Organized)));
        Assert.Equal(4, await MeasureAsync(session, new MeasureRequest(MeasureList.Units, buildings, [])));
        Assert.Equal(3, await MeasureAsync(session, new MeasureRequest(MeasureList.Organized, buildings, [])));
        Assert.Equal(5, await MeasureAsync(session, new MeasureRequest(MeasureList.Residents)));
        Assert.Equal(3, await MeasureAsync(session, new MeasureRequest(MeasureList.PartyMembers)));
        Assert.Equal(2, await MeasureAsync(session, new MeasureRequest(MeasureList.CheckedIn)));
        Assert.Equal(1, await MeasureAsync(session, new MeasureRequest(MeasureList.CheckedInWorkUnits)));
        Assert.Equal(4, await MeasureAsync(session, new MeasureRequest(MeasureList.Appointments)));
        Assert.Equal(3, await MeasureAsync(session, new MeasureRequest(MeasureList.OfficeHolders)));
    }

    [Fact]
    public async Task Residents_by_matrix()
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync();
        var byMatrix = await session.ByMatrixAsync(await UnitsAsync(session, "BJ-01"), Never);

        Assert.Equal(["finance", "health"], await KeysAsync(session, byMatrix.Matrices));
        Assert.Equal([2L, 3L], byMatrix.Counts);
    }

    [Fact]
    public async Task Vacancies_in_preorder()
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync();
        var vacancies = (await VacancyFinder.FindAsync(session, await UnitsAsync(session, "BJ-01"), Scope.Subtree, Never)).Vacancies;

        Assert.Equal(["BJ-01-02", "BJ-01-02-02"], await KeysAsync(session, [.. vacancies.Select(vacancy => vacancy.Unit)]));
        Assert.Equal(
            [(Post.Secretary, 1, 0), (Post.GroupLeader, 1, 0)], vacancies.Select(vacancy => (vacancy.Post, vacancy.Seats, vacancy.Filled)));
    }

    [Theory]
    [InlineData(FootprintRelation.LivesIn, "BJ-01-02 2, BJ-01-01 1")]
    [InlineData(FootprintRelation.Holds, "BJ-01-01 1, BJ-01-02 1")]
    public async Task Footprint_of_the_health_matrix(FootprintRelation relation, string expected)
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync();
        var health = await session.FindByKeyAsync(NodeType.Matrix, new[] { "health" }, Never);
        var footprint = (await session.FootprintAsync(health, new FootprintRequest(OrgUnitKind.CompoundBranch, relation), Never)).Elements;
        var codes = await KeysAsync(session, [.. footprint.Select(entry => entry.Unit)]);

        Assert.Equal(expected, string.Join(", ", footprint.Zip(codes, (entry, code) => $"{code} {entry.Count}")));
    }

    [Fact]
    public async Task The_merged_compound_is_a_tombstone()
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync();
        var closed = await UnitsAsync(session, "BJ-01-03");

        var status = await session.ReadAsync(NodeProperties.Status, closed, Never);
        Assert.Equal(OrgUnitStatus.Closed, Assert.Single(status));
        Assert.Equal(["BJ", "BJ-01"], await KeysAsync(session, (await session.AncestorsAsync(closed, Never)).Nodes));
        var children = await session.CountAsync(closed, new ExpandRequest(Relation.Children), Never);
        Assert.Equal(0, Assert.Single(children));
        var successors = await session.ExpandAsync(closed, new ExpandRequest(Relation.Successors), Never);
        Assert.Equal(["BJ-01-02"], await KeysAsync(session, successors.Elements));
    }

    [Fact]
    public async Task On_the_first_of_June_2022()
    {
        await using var store = await ExampleStore.LoadAsync();
        var session = await store.OpenAsync(new DateOnly(2022, 6, 1));
        var rows = await session.SubtreeAsync(await UnitsAsync(session, "BJ-01"), new SubtreeRequest(), Never);

        Assert.Equal(
            ["BJ-01", "BJ-01-01", "BJ-01-01-01", "BJ-01-02", "BJ-01-02-01", "BJ-01-03", "BJ-01-02-02"],
            await KeysAsync(session, [.. rows.Elements.Select(row => row.Unit)]));
        Assert.Equal(6, await MeasureAsync(session, new MeasureRequest(MeasureList.Units)));
        Assert.Equal(4, await MeasureAsync(session, new MeasureRequest(MeasureList.Residents)));
        Assert.True((await UnitsAsync(session, "BJ-01-01-02")).ToArray()[0].IsNone);
    }

    private static async Task<ReadOnlyMemory<NodeRef>> UnitsAsync(IGraphSession session, string code)
        => await session.FindByKeyAsync(NodeType.OrgUnit, new[] { code }, Never);

    private static async Task<long> MeasureAsync(IGraphSession session, MeasureRequest request)
        => Assert.Single(await session.MeasureAsync(await UnitsAsync(session, "BJ-01"), request, Never));

    private static async Task<IEnumerable<string>> KeysAsync(IGraphSession session, NodeRef[] nodes)
        => (await session.ReadAsync(NodeProperties.Key, nodes, Never)).Select(key => key.ToString());
}
