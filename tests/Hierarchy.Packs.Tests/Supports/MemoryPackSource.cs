using System.Text;

namespace Hierarchy.Packs.Tests;

/// <summary>A pack in memory: tests say every byte and need no disk.</summary>
internal sealed class MemoryPackSource : IPackSource
{
    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>Whether reads answer one byte at a time, so that every row crosses the end of a buffer.</summary>
    public bool ReadsSingleBytes { get; init; }

    public MemoryPackSource With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public MemoryPackSource With(string name, byte[] bytes)
    {
        _files[name] = bytes;
        return this;
    }

    public MemoryPackSource Without(string name)
    {
        _files.Remove(name);
        return this;
    }

    public IReadOnlyList<PackEntry> List() => [.. _files.Select(file => new PackEntry(file.Key, IsFile: true, file.Value.Length))];

    public Stream Open(string name) => ReadsSingleBytes ? new SingleByteStream(_files[name])
        : new MemoryStream(_files[name], writable: false);

    private sealed class SingleByteStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
