namespace Hierarchy.Seeds;

/// <summary>A pack's folder on disk.</summary>
internal static class PackFolder
{
    /// <summary>Writes the pack's files and removes tables that it no longer has; the README, written by hand, is left alone.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(path);
        foreach (var stale in Directory.EnumerateFiles(path, "*.csv").Where(file => !files.ContainsKey(Path.GetFileName(file))))
            File.Delete(stale);
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(path, name), content);
    }
}
