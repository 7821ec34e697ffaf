using System.Diagnostics;
using Hierarchy.Sqlite.Crasher;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A process that writes to a store until it is killed.</summary>
internal static class CrasherProcess
{
    /// <summary>Starts it, waits for some acknowledgements and a little longer, kills it; returns every mutation that it said was acknowledged.</summary>
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

    /// <summary>Starts it on a store that it must not get; returns the code of the refusal.</summary>
    public static async Task<string> RunRefusedAsync(string path)
    {
        using var process = Start(path, "refused");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(string.Empty, await output);
        Assert.Equal(1, process.ExitCode);
        return errors.Trim();
    }

    private static Process Start(string path, string run) => Process.Start(
        new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "Hierarchy.Sqlite.Crasher.dll"), path, run },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task KillAfterAsync(Process process, TimeSpan time)
    {
        await Task.Delay(time);
        process.Kill(entireProcessTree: true);
    }
}
