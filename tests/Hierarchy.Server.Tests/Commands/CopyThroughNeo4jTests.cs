using Hierarchy.Server.Tests.Serving;
using Hierarchy.Sqlite;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>A whole deployment goes into Neo4j and out again by the command, in a time zone that is not the one of its history.</summary>
[Collection(Neo4jGroup.Name)]
public sealed class CopyThroughNeo4jTests(Neo4jApiServers servers) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-copies-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task What_went_into_Neo4j_and_out_again_is_what_it_was_with_every_day_and_every_root_it_shaped()
    {
        var neo4j = await servers.EmptyAsync();
        var (source, copied) = (Path.Combine(_folder.FullName, "source"), Path.Combine(_folder.FullName, "copied"));
        await DatedHistory.WriteAsync(_folder.FullName, source);
        var commits = await CommitsOfAsync(source);
        Assert.Equal(3, commits.Count);
        Assert.All(commits, commit => Assert.Equal(commit.Today.AddDays(-1), DateOnly.FromDateTime(commit.At.UtcDateTime)));
        Assert.All(commits, commit => Assert.NotEmpty(commit.ShapedRoots));
        string[] settings = [.. Neo4jApiServers.SettingsOf(neo4j), "--Hierarchy:TimeZone=UTC"];

        await SucceedAsync("Both stores are equal, histories included.", ["copy", "--from", source, "--to", "Neo4j", .. settings]);
        await SucceedAsync("Both stores are whole and equal, histories included.", ["verify", "--against", source, .. settings]);
        await SucceedAsync("Both stores are equal, histories included.", ["copy", "--from", "Neo4j", "--to", copied, .. settings]);
        string[] fromCopied = [$"--Hierarchy:Embedded:Path={copied}", "--Hierarchy:TimeZone=UTC"];
        await SucceedAsync("Both stores are whole and equal, histories included.", ["verify", "--against", source, .. fromCopied]);

        string[][] told = await Task.WhenAll(
            ExportAsync([$"--Hierarchy:Embedded:Path={source}", "--Hierarchy:TimeZone=UTC"]), ExportAsync(settings), ExportAsync(
                fromCopied));
        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
        Assert.Contains(told[0], file => file.Contains("新街道", StringComparison.Ordinal));
        Assert.Equal(commits.Select(Describe), (await CommitsOfAsync(copied)).Select(Describe));
    }

    private static async Task<IReadOnlyList<Commit>> CommitsOfAsync(string store)
    {
        await using var journal = await SqliteJournals.OpenAsync(
            new SqliteOptions { Path = store, Create = false }, TimeProvider.System, CancellationToken.None);
        return (await journal.FeedAsync(Revision.Zero, limit: 10, CancellationToken.None)).Commits;
    }

    /// <summary>Everything about a commit but its facts, of which <c>verify</c> spoke.</summary>
    private static string Describe(Commit commit)
        => $"{commit with { ShapedRoots = [], Facts = [] }} {string.Join(' ', commit.ShapedRoots.Select(root => root.ToString()).Order(StringComparer.Ordinal))}";

    /// <summary>Each file of the pack that a store is written as: its name and what stands in it, in the order of names.</summary>
    private async Task<string[]> ExportAsync(string[] settings)
    {
        var folder = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        await SucceedAsync("org-units.csv", ["export", folder, .. settings]);
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(
            file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file)}")];
    }

    private async Task SucceedAsync(string told, string[] arguments)
    {
        var (exitCode, output) = await ServerProcess.RunAsync(_folder.FullName, arguments);
        Assert.True(exitCode == 0, output);
        Assert.Contains(told, output);
    }
}
