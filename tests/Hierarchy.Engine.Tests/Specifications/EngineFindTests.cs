using Hierarchy.Specification.Graphs;

namespace Hierarchy.Engine.Tests;

public sealed class EngineFindTests : FindSpecification
{
    protected override ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
        => EngineFactory.StartAsync(journal, time, timeZone);
}
