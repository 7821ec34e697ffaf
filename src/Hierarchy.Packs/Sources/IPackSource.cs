namespace Hierarchy.Packs;

/// <summary>Where the files of a pack come from: a folder, or memory.</summary>
internal interface IPackSource
{
    /// <summary>What is there, in no particular order.</summary>
    IReadOnlyList<PackEntry> List();

    /// <summary>
    /// Opens a file for reading from its beginning, as a stream that can seek. Only entries that <see cref="PackEntry.IsFile"/> says are
    /// files are opened.
    /// </summary>
    Stream Open(string name);
}
