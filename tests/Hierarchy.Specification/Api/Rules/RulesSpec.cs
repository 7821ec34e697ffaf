using Hierarchy.Specification.Api.Serving;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Specs of the exact rules: each asks the small pack <c>rules</c>, in which every case occurs.</summary>
public abstract class RulesSpec(IApiServers servers) : ApiSpec(servers)
{
    protected const string ArgumentRefused = "ARGUMENT_REFUSED";
    protected const string CursorRefused = "CURSOR_REFUSED";

    protected async Task<ApiAnswer> ReadAsync(string query, object? variables = null)
        => await (await ServeAsync("rules")).ReadAsync(query, variables);

    protected async Task<ApiAnswer> RefuseAsync(string code, string query, object? variables = null)
        => await (await ServeAsync("rules")).RefuseAsync(code, query, variables);

    /// <summary>Reads one list of codes, keys or whatever stands at the path.</summary>
    protected async Task<IReadOnlyList<string?>> ValuesAsync(string path, string query, object? variables = null)
        => (await ReadAsync(query, variables)).Values(path);
}
