namespace Hierarchy.Specification.Api.Serving;

/// <summary>What every spec of the API stands on: a server that holds a pack.</summary>
public abstract class ApiSpec
{
    /// <summary>A running server into which the pack of this name was loaded; the same one for every test that asks for it.</summary>
    protected abstract Task<ApiServer> ServeAsync(string pack);

    /// <summary>
    /// A running server into which the pack in this folder was loaded, for this test alone, with settings of its own
    /// (<c>--Hierarchy:…</c>).
    /// </summary>
    protected abstract Task<ApiServerLease> ServeFolderAsync(string folder, params string[] settings);
}
