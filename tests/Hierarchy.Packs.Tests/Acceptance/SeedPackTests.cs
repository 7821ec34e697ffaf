using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The committed packs read and plan without an error, and hold the stated figures of their articles.</summary>
public sealed class SeedPackTests
{
    private static readonly PackPlanOptions Options = new() { Today = new DateOnly(2026, 1, 1), At = DateTimeOffset.UnixEpoch };

    [Theory]
    [InlineData("fengze")]
    [InlineData("yanye")]
    public async Task A_seed_pack_imports_without_an_error(string name)
    {
        var pack = await PackReader.ReadAsync(SeedFolders.Of(name), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, Options);

        Assert.Empty(plan.Report.Errors);
        Assert.NotEmpty(plan.ChangeSet!.Facts);
        Assert.Equal(plan.ChangeSet.Facts.Count, PreparedCommit.Of(plan.ChangeSet) is var commit ? commit.Nodes.Count + commit.Relationships.Count : 0);
    }
}
