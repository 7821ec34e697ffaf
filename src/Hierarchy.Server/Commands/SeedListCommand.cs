using Hierarchy.Server.Seeds;

namespace Hierarchy.Server.Commands;

/// <summary><c>seed list</c>: name and folder of every pack that comes with the program, one a line.</summary>
internal static class SeedListCommand
{
    public static async Task<int> RunAsync()
    {
        foreach (var (name, folder) in SeedFolders.List())
        {
            await Console.Out.WriteLineAsync($"{name}\t{folder}");
        }

        return ExitCodes.Done;
    }
}
