namespace Hierarchy.Neo4j.Tests;

/// <summary>Hears how far an import is, on the thread that tells.</summary>
internal sealed class Counted(Action<long> tell) : IProgress<long>
{
    public void Report(long value) => tell(value);
}
