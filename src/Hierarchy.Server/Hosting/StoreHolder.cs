namespace Hierarchy.Server.Hosting;

/// <summary>The deployment of a running server, as the store that requests are answered from: unavailable until it is open.</summary>
internal sealed class StoreHolder : IGraphStore, IAsyncDisposable
{
    private Deployment? _deployment;

    /// <summary>What is open; null = nothing is.</summary>
    public Deployment? Deployment => Volatile.Read(ref _deployment);

    /// <summary>Takes the deployment over: it is closed with this.</summary>
    public void Hold(Deployment deployment) => Volatile.Write(ref _deployment, deployment);

    public ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
        => Deployment is { } deployment
            ? deployment.Store.OpenAsync(options, cancellationToken)
            : throw new StoreUnavailableException("The store is not open yet.", mayRetry: true);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _deployment, null) is { } deployment)
        {
            await deployment.DisposeAsync();
        }
    }
}
