using Hierarchy.Specification.Graphs;

namespace Hierarchy.Engine.Tests;

/// <summary>Snapshots of sketches, without a journal and an engine.</summary>
internal static class Sketches
{
    /// <summary>The day on which they stand.</summary>
    public static DateOnly Today { get; } = new(2025, 6, 1);

    /// <summary>A snapshot of the whole sketch, at revision 1.</summary>
    public static Snapshot Load(this GraphSketch sketch)
        => Snapshot.Of(new GraphImage(new Revision(1), [.. sketch.Nodes], sketch.Relationships), Today);
}
