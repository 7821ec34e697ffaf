namespace Hierarchy.Packs;

/// <summary>
/// A folder that appears with everything in it or not at all: it is filled beside its place, under a hidden name, and then moved there.
/// </summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string _target;
    private bool _isPublished;

    /// <exception cref="ExportRefusedException">Something is there already, or there is no folder to put it in.</exception>
    public NewFolder(string target)
    {
        _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        CheckTarget();
        var parent = Path.GetDirectoryName(_target) ?? throw Refusal($"'{_target}' has no folder above it.");
        if (!Directory.Exists(parent))
        {
            throw Refusal($"There is no folder '{parent}' in which to put it.");
        }

        Draft = Path.Combine(parent, $".{Path.GetFileName(_target)}.{Guid.NewGuid():N}");
        Directory.CreateDirectory(Draft);
    }

    /// <summary>Where it is filled.</summary>
    public string Draft { get; }

    /// <summary>Moves it to its place.</summary>
    public void Publish()
    {
        CheckTarget();
        if (Directory.Exists(_target))
        {
            Directory.Delete(_target);
        }

        Directory.Move(Draft, _target);
        _isPublished = true;
    }

    public void Dispose()
    {
        if (!_isPublished)
        {
            Directory.Delete(Draft, recursive: true);
        }
    }

    private void CheckTarget()
    {
        var folder = new DirectoryInfo(_target);
        if (File.Exists(_target) || folder.LinkTarget is not null)
        {
            throw Refusal($"'{_target}' is a file or a link, not a folder.");
        }

        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            throw Refusal($"The folder '{_target}' is not empty, and an export overwrites nothing.");
        }
    }

    private static ExportRefusedException Refusal(string message) => new(message);
}
