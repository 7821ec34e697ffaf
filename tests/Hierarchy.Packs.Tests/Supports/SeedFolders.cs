using System.Runtime.CompilerServices;

namespace Hierarchy.Packs.Tests;

/// <summary>Where the committed packs lie.</summary>
internal static class SeedFolders
{
    public static string Of(string name) => Path.Combine(Repository(), "seed", name);

    public static string Repository([CallerFilePath] string path = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
