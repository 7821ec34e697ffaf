namespace Hierarchy.Sqlite;

/// <summary>
/// The right to use a store's folder: a file held open alone. The system takes it back when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    // How Windows, Linux and macOS say that somebody else has the file; anything else is a folder that cannot be written.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int BsdWouldBlock = 35;

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreRefusedException">Another process, or another journal of this one, has it.</exception>
    /// <exception cref="IOException">The file cannot be made or opened.</exception>
    public static StoreLock Take(StoreFolder folder)
    {
        try
        {
            return new StoreLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is SharingViolation or LinuxWouldBlock or BsdWouldBlock)
        {
            throw StoreErrors.InUse(exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
