namespace Hierarchy.Neo4j;

/// <summary>How many statements of each lane are under way; who finds none free waits in order.</summary>
internal sealed class StatementSlots
{
    private readonly SemaphoreSlim[] _lanes;

    public StatementSlots(Neo4jOptions options)
        => _lanes = [new SemaphoreSlim(options.MaxShort), new SemaphoreSlim(options.MaxCommits), new SemaphoreSlim(options.MaxLong)];

    public Task TakeAsync(Lane lane, CancellationToken cancellationToken) => _lanes[(int)lane].WaitAsync(cancellationToken);

    public void Return(Lane lane) => _lanes[(int)lane].Release();
}
