using System.Net.Sockets;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Commands;

/// <summary><c>serve</c>: runs until it is told to stop, then lets the requests under way end.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = HierarchyHost.Build(settings);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException)
        {
            // In use, not allowed, not this machine's, or no address at all.
            throw new ConfigurationRefusedException("--urls", exception.Message);
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return app.Services.GetRequiredService<StoreStart>().ExitCode;
    }
}
