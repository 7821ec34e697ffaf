namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// A process to which the rights of files apply, whoever runs the tests: root goes without the capabilities to ignore them.
/// </summary>
internal static class BoundByRights
{
    private static readonly string[] WithoutCapabilities = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"];

    /// <summary>What comes before the command of the process.</summary>
    public static string[] Before => Environment.IsPrivilegedProcess ? WithoutCapabilities : [];

    /// <summary>Whether this process can be, or start, one.</summary>
    public static async Task<bool> IsPossibleAsync()
        => !Environment.IsPrivilegedProcess || await CommandProbe.SucceedsAsync([.. WithoutCapabilities, "true"]);
}
