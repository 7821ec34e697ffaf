namespace Hierarchy.Server.Tests.Serving;

/// <summary>The same as without Redis, but each server has a namespace of one Redis for itself.</summary>
public sealed class EmbeddedServersWithRedis : EmbeddedServers
{
    private readonly SharedRedis _redis = new();

    public override bool WriteSnapshots => false;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _redis.StopAsync();
    }

    private protected override Task<IReadOnlyList<string>> SettingsAsync() => _redis.SettingsAsync(SharedRedis.NewNamespace());
}
