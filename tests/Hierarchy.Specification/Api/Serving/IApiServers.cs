namespace Hierarchy.Specification.Api.Serving;

/// <summary>
/// Servers over one kind of store. Where that store cannot be had on this machine, asking for one skips the test with the reason.
/// </summary>
public interface IApiServers
{
    /// <summary>
    /// Whether these servers decide what a snapshot says: one store writes a snapshot that is missing, the others match it or fail.
    /// </summary>
    bool WriteSnapshots { get; }

    /// <summary>
    /// A running server into which the pack of this name was loaded; the same one for every test that asks for it, which only reads.
    /// </summary>
    Task<ApiServer> ServeAsync(string pack);

    /// <summary>A running server for one test, into which the pack in this folder was loaded.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">Settings of its own, <c>--Hierarchy:…</c>.</param>
    Task<ApiServerLease> LeaseAsync(string folder, IReadOnlyList<string> settings);
}
