using Hierarchy.Specification.Api.Oracles;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Operations;

/// <summary>
/// The standard operations answer, byte for byte but for ids and cursors, what a brute-force reading of the pack's files gives.
/// </summary>
public abstract class OracleSpec(IApiServers servers) : ApiSpec(servers)
{
    [SkippableTheory]
    [InlineData("rules", 1_000)]
    [InlineData("yanye", 1_000)]
    [InlineData("fengze", 12)]
    [InlineData("fuqing", 20)]
    [InlineData("tongcheng", 20)]
    [InlineData("jizhou", 20)]
    public async Task Operations_answer_what_the_rows_of_the_pack_say(string pack, int unitCount)
    {
        var comparison = await OracleComparison.StartAsync(await ServeAsync(pack), SpecificationFiles.PackFolder(pack), seed: 1);

        await CompareAsync(comparison, unitCount);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Operations_answer_what_the_rows_of_a_random_pack_say(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("hierarchy-random-pack-");
        try
        {
            new RandomPacks.RandomPack(seed).WriteTo(folder.FullName);
            await using var lease = await ServeFolderAsync(folder.FullName);
            var comparison = await OracleComparison.StartAsync(lease.Server, folder.FullName, seed);

            await CompareAsync(comparison, unitCount: 60);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(OracleComparison comparison, int unitCount)
    {
        var units = comparison.SampleUnits(unitCount);
        await comparison.CompareBreadcrumbsAsync(units);
        foreach (var unit in units)
        {
            await comparison.CompareChartAsync(unit);
            await comparison.CompareSubtreeAsync(unit);
            await comparison.ComparePeopleAsync(unit);
            await comparison.CompareFindUnitsAsync();
            await comparison.CompareFindPeopleAsync();
            await comparison.CompareOfficesAsync(unit);
            await comparison.CompareRollupAsync(unit);
        }

        await comparison.CompareMatricesAsync();
    }
}
