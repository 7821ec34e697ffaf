using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>
/// Stands between a program and Neo4j. It leaves one statement without an answer, before or after Neo4j has run it, so that the program
/// can be killed or looked at exactly there.
/// </summary>
internal sealed class HaltingProxy : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _neo4j;
    private readonly Lock _lock = new();
    private readonly List<string> _forwarded = [];
    private Halt? _halt;
    private Halt? _held;

    private HaltingProxy(WebApplication application, Uri neo4j)
    {
        _application = application;
        _neo4j = new HttpClient { BaseAddress = neo4j, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The way through the proxy.</summary>
    public Uri Uri => new(_application.Urls.First());

    public static async Task<HaltingProxy> StartAsync(Uri neo4j)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(
            kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var application = builder.Build();
        var proxy = new HaltingProxy(application, neo4j);
        application.Run(proxy.ForwardAsync);
        await application.StartAsync();
        return proxy;
    }

    /// <summary>Leaves the next statement that has this text without an answer; completes when it has come that far.</summary>
    public Task HaltAt(string text, bool afterNeo4j)
    {
        var halt = new Halt(text, afterNeo4j);
        lock (_lock)
        {
            _forwarded.Clear();
            _halt = halt;
        }

        return halt.Reached.Task;
    }

    /// <summary>Lets the statement go on its way that was left without an answer.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _held?.Resumed.TrySetResult();
        }
    }

    /// <summary>How many statements with this text Neo4j was given since the last call of <see cref="HaltAt"/>.</summary>
    public int Forwarded(string text)
    {
        lock (_lock)
        {
            return _forwarded.Count(body => body.Contains(text, StringComparison.Ordinal));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _neo4j.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var halt = Take(body);
        if (halt is { AfterNeo4j: false } && !await halt.HoldAsync(context.RequestAborted))
        {
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path.ToString());
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(context.Request.Headers.Authorization.ToString());
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));

        // What Neo4j was given it runs to its end, whatever becomes of the program.
        using var response = await _neo4j.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (halt is { AfterNeo4j: true } && !await halt.HoldAsync(context.RequestAborted))
        {
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private Halt? Take(string body)
    {
        lock (_lock)
        {
            var halt = _halt is { } waiting && body.Contains(waiting.Text, StringComparison.Ordinal) ? waiting : null;
            (_halt, _held) = halt is null ? (_halt, _held) : (null, halt);
            if (halt is not { AfterNeo4j: false })
            {
                _forwarded.Add(body.Length > 1_000 ? body[..1_000] : body);
            }

            return halt;
        }
    }

    /// <summary>Where the program is left without an answer.</summary>
    private sealed record Halt(string Text, bool AfterNeo4j)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Resumed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Holds the request until it may go on, which is true, or the program is gone.</summary>
        public async Task<bool> HoldAsync(CancellationToken gone)
        {
            Reached.TrySetResult();
            await Resumed.Task.WaitAsync(gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return !gone.IsCancellationRequested;
        }
    }
}
