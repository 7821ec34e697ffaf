namespace Hierarchy.Packs;

/// <summary>A folder on disk. Its sub-folders are not entered and its links not followed: a pack is what lies in one folder.</summary>
internal sealed class FolderPackSource(string folder) : IPackSource
{
    /// <summary>More entries than that are not listed: it is no pack, and the first unknown ones say so.</summary>
    private const int MostEntries = 4_096;

    public IReadOnlyList<PackEntry> List()
        => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Take(MostEntries).Select(EntryOf)];

    public Stream Open(string name)
        => new FileStream(
            Path.Combine(folder, name),
            new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read,
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
            });

    private static PackEntry EntryOf(FileSystemInfo info)
        => info is FileInfo { LinkTarget: null } file
            ? new PackEntry(file.Name, IsFile: true, file.Length)
            : new PackEntry(info.Name, IsFile: false, 0);
}
