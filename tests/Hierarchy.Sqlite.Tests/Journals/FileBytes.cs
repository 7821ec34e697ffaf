using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>The bytes of all files in a folder but the lock, which is empty, to see that nothing was overwritten.</summary>
internal sealed class FileBytes
{
    private readonly string _path;
    private readonly Dictionary<string, byte[]> _bytes;

    private FileBytes(string path)
    {
        _path = path;
        _bytes = Read(path);
    }

    public static FileBytes Of(string path) => new(path);

    public void AssertUnchanged()
    {
        var now = Read(_path);
        Assert.Equal(_bytes.Keys.Order(), now.Keys.Order());
        Assert.All(_bytes, file => Assert.Equal(file.Value, now[file.Key]));
    }

    private static Dictionary<string, byte[]> Read(string path)
        => Directory.GetFiles(path)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
}
