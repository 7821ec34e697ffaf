using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>An export that is told to end, or killed, in the middle of its work.</summary>
public sealed class KilledExportTests : IDisposable
{
    private const string DraftSuffix = ".unfinished-export";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-killed-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_it_leaves_what_the_next_one_to_the_same_place_clears_away()
    {
        var target = await InterruptAsync(process => process.KillAsync());

        Assert.True(Directory.Exists(target + DraftSuffix));
        Assert.False(Directory.Exists(target));
        var (exitCode, output) = await ServerProcess.RunAsync(_folder.FullName, "export", target, Data);
        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(target + DraftSuffix));
        Assert.Contains("org-units.csv", Directory.GetFiles(target).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Told_to_end_it_clears_away_what_it_began()
    {
        var target = await InterruptAsync(process => process.TerminateAsync());

        Assert.False(Directory.Exists(target + DraftSuffix));
        Assert.False(Directory.Exists(target));
    }

    private string Data => $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "data")}";

    /// <summary>
    /// Starts exports, each to a place of its own, until one is met between its first file and its last; answers the place.
    /// </summary>
    private async Task<string> InterruptAsync(Func<ServerProcess, Task<int>> interrupt)
    {
        var imported = await ServerProcess.RunAsync(_folder.FullName, "import", SpecificationFiles.PackFolder("fengze"), Data);
        Assert.True(imported.ExitCode == 0, imported.Output);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var target = Path.Combine(_folder.FullName, $"export{attempt}");
            await using var process = ServerProcess.Start(_folder.FullName, "export", target, Data);
            using var patience = new CancellationTokenSource(Patience);
            while (!Directory.Exists(target + DraftSuffix) && !Directory.Exists(target))
            {
                await Task.Delay(1, patience.Token);
            }

            var exitCode = await interrupt(process);
            if (exitCode != 0 && !Directory.Exists(target))
            {
                return target;
            }
        }

        throw new InvalidOperationException("Every export was done before it could be interrupted.");
    }
}
