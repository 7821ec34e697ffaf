namespace Hierarchy.Server.Seeds;

/// <summary>Where the packs that come with the program lie: <c>seed/</c> in the working directory or beside the program.</summary>
internal static class SeedFolders
{
    /// <summary>The packs, by name; the working directory wins over the program's folder.</summary>
    public static IReadOnlyList<(string Name, string Folder)> List()
        => [.. Roots()
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(IsPack)
            .Select(folder => (Name: Path.GetFileName(folder), Folder: folder))
            .DistinctBy(pack => pack.Name, StringComparer.Ordinal)
            .OrderBy(pack => pack.Name, StringComparer.Ordinal)];

    /// <summary>The folder of a pack, by name or path; null = there is none.</summary>
    public static string? Find(string nameOrFolder)
        => List().FirstOrDefault(pack => pack.Name == nameOrFolder).Folder ?? (IsPack(nameOrFolder) ? nameOrFolder : null);

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, "charter.json"));

    private static IEnumerable<string> Roots()
    {
        yield return Path.Combine(Environment.CurrentDirectory, "seed");
        yield return Path.Combine(AppContext.BaseDirectory, "seed");
    }
}
