using Hierarchy.Engine;

namespace Hierarchy.Server.Hosting;

/// <summary>The deployment of a running server, as the store that requests are answered from: unavailable until it is open.</summary>
internal sealed class StoreHolder : IGraphStore, IAsyncDisposable
{
    private Deployment? _deployment;

    /// <summary>The engine; null = the store is not open.</summary>
    public GraphEngine? Engine => Volatile.Read(ref _deployment)?.Engine;

    /// <summary>Takes the deployment over: it is closed with this.</summary>
    public void Hold(Deployment deployment) => Volatile.Write(ref _deployment, deployment);

    public ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
        => Engine is { } engine
            ? engine.OpenAsync(options, cancellationToken)
            : throw new StoreUnavailableException("The store is not open yet.", mayRetry: true);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _deployment, null) is { } deployment)
        {
            await deployment.DisposeAsync();
        }
    }
}
