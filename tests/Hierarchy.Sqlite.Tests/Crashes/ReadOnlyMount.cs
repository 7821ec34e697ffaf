namespace Hierarchy.Sqlite.Tests;

/// <summary>A folder that one process alone sees mounted read-only, so that not even root can write to it.</summary>
internal static class ReadOnlyMount
{
    private const string Script = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"";

    /// <summary>What comes before the command of the process. Who is not root mounts as the root of a user namespace of its own.</summary>
    public static string[] Before(string path)
    {
        string[] unshare = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];
        return [.. unshare, "sh", "-c", Script, path];
    }

    /// <summary>Whether the system and the rights of this process allow it.</summary>
    public static async Task<bool> IsPossibleAsync(string path)
        => OperatingSystem.IsLinux() && await CommandProbe.SucceedsAsync([.. Before(path), "true"]);
}
