namespace Hierarchy.Sqlite;

/// <summary>The right to use a store's folder: a file held open alone. The system takes it back when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreRefusedException">Another process, or another journal of this one, has it.</exception>
    public static StoreLock Take(StoreFolder folder)
    {
        try
        {
            return new StoreLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (File.Exists(folder.Lock))
        {
            throw StoreErrors.InUse(exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
