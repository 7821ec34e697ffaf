using System.Diagnostics;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A folder that one process alone sees mounted read-only, so that not even root can write to it.</summary>
internal static class ReadOnlyMount
{
    private const string Script = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"";

    /// <summary>What comes before the command of the process.</summary>
    public static string[] Before(string path) => ["unshare", "--mount", "sh", "-c", Script, path];

    /// <summary>Whether the system and the rights of this process allow it.</summary>
    public static async Task<bool> IsPossibleAsync(string path)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        var command = Before(path);
        var start = new ProcessStartInfo(command[0], [.. command[1..], "true"]) { RedirectStandardError = true, UseShellExecute = false };
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
