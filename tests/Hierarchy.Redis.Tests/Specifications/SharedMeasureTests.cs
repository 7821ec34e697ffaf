using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;

namespace Hierarchy.Redis.Tests;

/// <summary>An engine that shares what it computes keeps what every store must keep.</summary>
public sealed class SharedMeasureTests : MeasureSpecification
{
    protected override ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
        => SharedStore.StartAsync(new TellingJournal((InMemoryJournal)journal), time, timeZone);
}
