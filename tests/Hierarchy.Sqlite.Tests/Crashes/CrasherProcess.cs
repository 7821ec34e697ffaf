using System.Diagnostics;
using Hierarchy.Sqlite.Crasher;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A process that writes to a store until it is killed.</summary>
internal static class CrasherProcess
{
    /// <summary>Starts it, waits for some acknowledgements and a little longer, kills it; returns every mutation that it said was acknowledged.</summary>
    public static async Task<List<string>> RunAndKillAsync(string path, string run, int acknowledgements, TimeSpan longer)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "Hierarchy.Sqlite.Crasher.dll"), path, run },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
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
        Xunit.Assert.Equal(string.Empty, await errors);
        return acknowledged;
    }

    private static async Task KillAfterAsync(Process process, TimeSpan time)
    {
        await Task.Delay(time);
        process.Kill(entireProcessTree: true);
    }
}
