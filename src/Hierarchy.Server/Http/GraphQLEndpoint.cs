using System.Text.Json;
using Hierarchy.Api;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Responses;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Http;

/// <summary><c>POST /graphql</c>: GraphQL over HTTP.</summary>
internal sealed class GraphQLEndpoint(Readiness readiness, HierarchyApi api, HierarchyOptions options, ILogger<GraphQLEndpoint> logger)
{
    /// <summary>The revision that the answer has to see at least: read your own writes.</summary>
    public const string MinRevisionHeader = "Hierarchy-Min-Revision";

    private const string BadRequest = "BAD_REQUEST";

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (MediaTypes.Negotiate(context.Request.Headers.Accept) is not { } mediaType)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        giveUp.CancelAfter(TimeSpan.FromSeconds(options.Limits.Seconds));
        try
        {
            await AnswerAsync(context, mediaType, giveUp.Token);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to tell.
        }
        catch (OperationCanceledException) when (!context.Response.HasStarted)
        {
            logger.LogWarning("A request took longer than {Seconds} s and was given up.", options.Limits.Seconds);
            await RefuseAsync(context, mediaType, StatusCodes.Status503ServiceUnavailable, "REQUEST_TIMEOUT",
                $"The request took longer than {options.Limits.Seconds} s and was given up.");
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("A client was slower to read an answer than {Seconds} s and was cut off.", options.Limits.Seconds);
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, string mediaType, CancellationToken cancellationToken)
    {
        if (!readiness.IsReady)
        {
            await RefuseAsync(
                context, mediaType, StatusCodes.Status503ServiceUnavailable, "STORE_UNAVAILABLE", $"Not ready yet: {readiness.Step}.");
            return;
        }

        if (!MediaTypes.IsJson(context.Request.ContentType))
        {
            await RefuseAsync(
                context, mediaType, StatusCodes.Status415UnsupportedMediaType, BadRequest, "The body must be 'application/json' in UTF-8.");
            return;
        }

        if (!TryReadMinRevision(context.Request, out var minRevision))
        {
            await RefuseAsync(
                context,
                mediaType,
                StatusCodes.Status400BadRequest,
                BadRequest,
                $"'{MinRevisionHeader}' must be a whole number, 0 or more.");
            return;
        }

        Response response;
        try
        {
            var request = await GraphQLRequest.ReadAsync(context.Request, cancellationToken);
            response = await api.ExecuteAsync(request, minRevision, cancellationToken);
        }
        catch (JsonException exception)
        {
            await RefuseAsync(context, mediaType, StatusCodes.Status400BadRequest, BadRequest, exception.Message);
            return;
        }
        catch (BadHttpRequestException exception)
        {
            var problem = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? $"The body is larger than {options.Limits.RequestBytes} bytes."
                : "The body could not be read.";
            await RefuseAsync(context, mediaType, exception.StatusCode, BadRequest, problem);
            return;
        }

        await WriteAsync(context, mediaType, StatusOf(response, mediaType), response, cancellationToken);
    }

    private static bool TryReadMinRevision(HttpRequest request, out Revision? revision)
    {
        revision = null;
        if (!request.Headers.TryGetValue(MinRevisionHeader, out var text))
        {
            return true;
        }

        if (!long.TryParse(
            text.ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        revision = new Revision(number);
        return true;
    }

    /// <summary>
    /// 200 once the operation was executed, whatever its errors. A refused document is 400, but 200 for the older media type, whose
    /// clients take any other status for a broken server. A store that cannot answer now is 503 in both.
    /// </summary>
    private static int StatusOf(Response response, string mediaType)
    {
        if (response.IsExecuted)
        {
            return StatusCodes.Status200OK;
        }

        if (response.Errors.Any(error => error.Code is "STORE_UNAVAILABLE" or "REVISION_NOT_REACHED"))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static Task RefuseAsync(HttpContext context, string mediaType, int status, string code, string message)
        => WriteAsync(
            context, mediaType, status, new Response([ResponseError.From(new PublicException(code, message))]), context.RequestAborted);

    private static async Task WriteAsync(
        HttpContext context, string mediaType, int status, Response response, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType + "; charset=utf-8";
        await response.WriteAsync(context.Response.BodyWriter, cancellationToken);
    }
}
