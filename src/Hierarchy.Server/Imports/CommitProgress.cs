using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>How far a store is that brings a large change set in pieces, as progress of the import.</summary>
/// <param name="progress">Is told.</param>
/// <param name="total">How many facts there are.</param>
internal sealed class CommitProgress(IProgress<PackProgress> progress, long total) : IProgress<long>
{
    public void Report(long value) => progress.Report(new PackProgress(PackPhase.Committing, value, total));
}
