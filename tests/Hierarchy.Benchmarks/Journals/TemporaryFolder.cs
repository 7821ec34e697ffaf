namespace Hierarchy.Benchmarks.Journals;

/// <summary>A folder that is gone afterwards. Set <c>TMPDIR</c> to a folder on a real disk: writes to memory cost nothing.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hierarchy-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
