using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Commands;

/// <summary><c>serve</c>: runs until it is told to stop, then lets the requests under way end.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = HierarchyHost.Build(settings);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return app.Services.GetRequiredService<StoreStart>().ExitCode;
    }
}
