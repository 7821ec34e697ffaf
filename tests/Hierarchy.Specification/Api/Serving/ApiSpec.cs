namespace Hierarchy.Specification.Api.Serving;

/// <summary>What every spec of the API stands on: a server that holds a pack. Which store keeps it is the servers' business.</summary>
public abstract class ApiSpec(IApiServers servers)
{
    /// <summary>Whether a snapshot that is missing is written; else that fails.</summary>
    protected bool WriteSnapshots => servers.WriteSnapshots;

    /// <summary>A running server into which the pack of this name was loaded; the same one for every test that asks for it.</summary>
    protected Task<ApiServer> ServeAsync(string pack) => servers.ServeAsync(pack);

    /// <summary>
    /// A running server into which the pack in this folder was loaded, for this test alone, with settings of its own
    /// (<c>--Hierarchy:…</c>).
    /// </summary>
    protected Task<ApiServerLease> ServeFolderAsync(string folder, params string[] settings) => servers.LeaseAsync(folder, settings);
}
