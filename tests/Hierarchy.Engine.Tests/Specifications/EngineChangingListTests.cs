using Hierarchy.Specification.Graphs;

namespace Hierarchy.Engine.Tests;

public sealed class EngineChangingListTests : ChangingListSpecification
{
    protected override ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
        => EngineFactory.StartAsync(journal, time, timeZone);
}
