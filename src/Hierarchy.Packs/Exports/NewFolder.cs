namespace Hierarchy.Packs;

/// <summary>
/// A folder that appears with everything in it or not at all: it is filled beside its place, under a name that says what it is, and then
/// moved there. What an export that was killed left behind goes with the next one to the same place.
/// </summary>
internal sealed class NewFolder : IDisposable
{
    /// <summary>What the name of a folder that is being filled ends with.</summary>
    public const string DraftSuffix = ".unfinished-export";

    /// <summary>Held open while the folder is filled: the system lets go of it however the process ends.</summary>
    private const string LockName = ".lock";

    private readonly string _target;
    private readonly FileStream _lock;
    private bool _isPublished;

    /// <exception cref="ExportRefusedException">
    /// Something is there already, or there is no folder to put it in, or another export is under way to the same place.
    /// </exception>
    public NewFolder(string target)
    {
        _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        CheckTarget();
        var parent = Path.GetDirectoryName(_target) ?? throw Refusal($"'{_target}' has no folder above it.");
        if (!Directory.Exists(parent))
        {
            throw Refusal($"There is no folder '{parent}' in which to put it.");
        }

        Draft = _target + DraftSuffix;
        CheckDraft();
        Directory.CreateDirectory(Draft);
        _lock = Lock();
        try
        {
            DeleteFiles();
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
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

        if (OperatingSystem.IsWindows())
        {
            // There nothing can be moved that is open.
            _lock.Dispose();
        }

        Directory.Move(Draft, _target);
        _isPublished = true;
        _lock.Dispose();
        File.Delete(Path.Combine(_target, LockName));
    }

    /// <summary>Removes what was not published while others are still kept out: what they begin is theirs.</summary>
    public void Dispose()
    {
        using (_lock)
        {
            if (_isPublished)
            {
                return;
            }

            DeleteFiles();
            if (!OperatingSystem.IsWindows())
            {
                DeleteDraft();
                return;
            }
        }

        // There nothing can be deleted that is open.
        DeleteDraft();
    }

    /// <summary>
    /// The folder, once nothing but the lock is in it. From the moment in which that is gone another export may have taken it over.
    /// </summary>
    private void DeleteDraft()
    {
        try
        {
            File.Delete(Path.Combine(Draft, LockName));
            Directory.Delete(Draft);
        }
        catch (IOException)
        {
            // Another one has.
        }
    }

    /// <summary>All but the lock.</summary>
    private void DeleteFiles()
    {
        foreach (var file in Directory.EnumerateFiles(Draft).Where(file => Path.GetFileName(file) != LockName))
        {
            File.Delete(file);
        }
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(Draft, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw Refusal($"Another export to '{_target}' is under way.");
        }
    }

    /// <summary>Only what an export made is cleared away: files of a pack, and nothing else.</summary>
    private void CheckDraft()
    {
        var draft = new DirectoryInfo(Draft);
        var isOurs = draft.Exists
            ? draft.LinkTarget is null && draft.EnumerateFileSystemInfos().All(IsOurs)
            : !File.Exists(Draft) && draft.LinkTarget is null;
        if (!isOurs)
        {
            throw Refusal($"'{Draft}' is in the way, and is not what an export left behind.");
        }
    }

    private static bool IsOurs(FileSystemInfo entry)
        => entry is FileInfo { LinkTarget: null } && (entry.Name == LockName || PackFormat.FileNames.Contains(entry.Name));

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
