using System.Diagnostics;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Finds out by trying whether a command is there and may do what it is told.</summary>
internal static class CommandProbe
{
    public static async Task<bool> SucceedsAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            _ = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
