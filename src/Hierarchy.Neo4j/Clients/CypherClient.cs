using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Neo4j's HTTP Query API v2, one implicit transaction a request.</summary>
internal sealed class CypherClient : ICypherClient
{
    private readonly HttpClient _http;
    private readonly StatementSlots _slots;
    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    private readonly Bookmarks _bookmarks;
    private volatile bool _closed;

    public CypherClient(Neo4jOptions options, TimeProvider time, Bookmarks bookmarks)
    {
        _options = options;
        _time = time;
        _bookmarks = bookmarks;
        _slots = new StatementSlots(options);
        _http = new HttpClient(NewHandler(options))
        {
            BaseAddress = QueryAddress(options),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <inheritdoc/>
    public async Task<CypherAnswer> RunAsync(
        CypherStatement statement,
        Action<Utf8JsonWriter>? parameters,
        CancellationToken cancellationToken,
        CancellationToken deadline = default)
    {
        var bookmarks = statement.Reads ? _bookmarks.Newest : [];
        try
        {
            return await RunInSlotAsync(statement, RequestBody.Of(statement, parameters, bookmarks), cancellationToken, deadline);
        }
        catch (CypherException exception) when (bookmarks.Count > 0 && exception.IsBookmarkRefused)
        {
            _bookmarks.Forget(bookmarks);
            return await RunInSlotAsync(statement, RequestBody.Of(statement, parameters, []), cancellationToken, deadline);
        }
    }

    /// <summary>Lets the commits under way be answered, then closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var slot = 0; slot < _options.MaxCommits; slot++)
        {
            await _slots.TakeAsync(Lane.Commit, CancellationToken.None);
        }

        _http.Dispose();
        for (var slot = 0; slot < _options.MaxCommits; slot++)
        {
            _slots.Return(Lane.Commit);
        }
    }

    // The server closes an idle connection after 30 s: it is given up before that, so that no statement is sent on one that is closing.
    internal static SocketsHttpHandler NewHandler(Neo4jOptions options) => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxShort + options.MaxCommits + options.MaxLong,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
        UseProxy = false,
    };

    private static Uri QueryAddress(Neo4jOptions options)
    {
        var address = new UriBuilder(options.Uri);
        address.Path = $"{address.Path.TrimEnd('/')}/db/{Uri.EscapeDataString(options.Database)}/query/v2";
        return address.Uri;
    }

    private TimeSpan TimeoutOf(Lane lane) => lane switch
    {
        Lane.Short => _options.ShortTimeout,
        Lane.Commit => _options.CommitTimeout,
        _ => _options.LongTimeout,
    };

    private async Task<CypherAnswer> RunInSlotAsync(
        CypherStatement statement, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, CancellationToken deadline)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
        await TakeSlotAsync(statement.Lane, cancellationToken, deadline);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
            return await RunAsync(statement, body, cancellationToken, deadline);
        }
        finally
        {
            _slots.Return(statement.Lane);
        }
    }

    private async Task TakeSlotAsync(Lane lane, CancellationToken cancellationToken, CancellationToken deadline)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline);
        try
        {
            await _slots.TakeAsync(lane, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CypherException(CypherErrorKind.Transient, string.Empty, "No slot was free in time.", exception);
        }
    }

    private async Task<CypherAnswer> RunAsync(
        CypherStatement statement, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, CancellationToken deadline)
    {
        using var timeout = new CancellationTokenSource(TimeoutOf(statement.Lane), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token, deadline, statement.Reads ? cancellationToken : CancellationToken.None);
        try
        {
            return await SendAsync(body, either.Token);
        }
        catch (OperationCanceledException) when (statement.Reads && cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception)
        {
            var isOver = timeout.IsCancellationRequested || deadline.IsCancellationRequested;
            var kind = isOver ? CypherErrorKind.NoAnswer : CypherErrorKind.Unreachable;
            throw new CypherException(kind, string.Empty, "No answer in time.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new CypherException(KindOf(exception.HttpRequestError), string.Empty, exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new CypherException(CypherErrorKind.Broken, string.Empty, exception.Message, exception);
        }
    }

    private async Task<CypherAnswer> SendAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _http.BaseAddress);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ResponseReader.ReadAsync(response, cancellationToken);
    }

    private static CypherErrorKind KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError => CypherErrorKind.Unreachable,
        _ => CypherErrorKind.Broken,
    };
}
