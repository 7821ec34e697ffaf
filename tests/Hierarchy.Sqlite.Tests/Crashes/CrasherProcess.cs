using System.Diagnostics;
using System.Globalization;
using Hierarchy.Sqlite.Crasher;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A process that writes to a store until it is killed.</summary>
internal static class CrasherProcess
{
    /// <summary>
    /// Starts it, waits for some acknowledgements and a little longer, kills it; returns every mutation that it said was acknowledged.
    /// </summary>
    public static async Task<List<string>> RunAndKillAsync(string path, string run, int acknowledgements, TimeSpan longer)
    {
        using var process = Start(path, run);
        var errors = process.StandardError.ReadToEndAsync();
        var acknowledged = new List<string>();
        var killed = Task.CompletedTask;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may have been cut off by the kill.
            if (line.EndsWith(CommitStream.LineEnd, StringComparison.Ordinal))
            {
                acknowledged.Add(line[..^CommitStream.LineEnd.Length]);
            }

            if (acknowledged.Count == acknowledgements && killed.IsCompleted)
            {
                killed = KillAfterAsync(process, longer);
            }
        }

        await killed;
        await process.WaitForExitAsync();
        Assert.Equal(string.Empty, await errors);
        return acknowledged;
    }

    /// <summary>Starts it with something before its command that makes writes fail sooner or later, and waits for its end.</summary>
    /// <returns>Every mutation that it said was acknowledged, and the last line that it wrote.</returns>
    public static async Task<(List<string> Acknowledged, string LastLine)> RunUntilRefusedAsync(
        string path, string run, params string[] before)
    {
        using var process = Start(path, run, before);
        var errors = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.Equal(string.Empty, await errors);
        var acknowledged = lines.Where(line => line.EndsWith(CommitStream.LineEnd, StringComparison.Ordinal));
        return (acknowledged.Select(line => line[..^CommitStream.LineEnd.Length]).ToList(), lines[^1]);
    }

    /// <summary>
    /// Starts it, changes something beneath it after some acknowledgements, and kills it when a checkpoint of a later revision could not be
    /// saved twice and as many commits more are acknowledged.
    /// </summary>
    /// <returns>Every mutation that it said was acknowledged, and the revisions that it read and could not save.</returns>
    public static async Task<(List<string> Acknowledged, List<long> NotSaved)> RunAndHinderAsync(
        string path, string run, int acknowledgements, Action hinder, params string[] before)
    {
        using var process = Start(path, run, before);
        var errors = process.StandardError.ReadToEndAsync();
        var acknowledged = new List<string>();
        var notSaved = new List<long>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.EndsWith(CommitStream.LineEnd, StringComparison.Ordinal))
            {
                acknowledged.Add(line[..^CommitStream.LineEnd.Length]);
                if (acknowledged.Count == acknowledgements)
                {
                    hinder();
                }
            }
            else if (line.StartsWith(CommitStream.NotSaved, StringComparison.Ordinal))
            {
                notSaved.Add(long.Parse(line[CommitStream.NotSaved.Length..], CultureInfo.InvariantCulture));
            }

            if (notSaved.Count >= 2 && acknowledged.Count >= 2 * acknowledgements)
            {
                // What it still wrote may be cut off.
                process.Kill(entireProcessTree: true);
                break;
            }
        }

        await process.WaitForExitAsync();
        Assert.Equal(string.Empty, await errors);
        return (acknowledged, notSaved);
    }

    /// <summary>Starts it on a store that it must not get; returns the code of the refusal.</summary>
    public static async Task<string> RunRefusedAsync(string path, params string[] before)
    {
        using var process = Start(path, "refused", before);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(string.Empty, await output);
        Assert.Equal(1, process.ExitCode);
        return errors.Trim();
    }

    private static Process Start(string path, string run, params string[] before)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [.. before, host, "exec", Path.Combine(AppContext.BaseDirectory, "Hierarchy.Sqlite.Crasher.dll"), path, run];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The runtime maps its code through a file of its own, which a limit on the size of files would hit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    private static async Task KillAfterAsync(Process process, TimeSpan time)
    {
        await Task.Delay(time);
        process.Kill(entireProcessTree: true);
    }
}
