using System.Buffers;
using System.IO.Pipelines;
using Hierarchy.Execution.Executions;

namespace Hierarchy.Execution.Responses;

/// <summary>The answer to a request. It is written once, straight from its columns.</summary>
public sealed class Response
{
    private readonly Scope? _root;

    /// <summary>The response to a request that is refused as a whole: errors, and no <c>data</c>.</summary>
    public Response(IReadOnlyList<ResponseError> errors)
    {
        Errors = errors;
    }

    internal Response(Scope root, IReadOnlyList<ResponseError> errors)
    {
        _root = root;
        Errors = errors;
        IsExecuted = true;
    }

    /// <summary>What went wrong, in the order of the response.</summary>
    public IReadOnlyList<ResponseError> Errors { get; }

    /// <summary>
    /// Whether the operation was executed: then there is <c>data</c>, which may be null. If not, the request was refused.
    /// </summary>
    public bool IsExecuted { get; }

    /// <summary>
    /// Stands in <c>extensions</c>, in this order; null or empty for none. Values as <see cref="JsonOutput.WriteValue"/> takes them.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>Whether <c>data</c> is null.</summary>
    internal bool IsDataNull => _root?.Dead is { } dead && dead[0];

    internal Scope? Root => _root;

    /// <summary>Writes everything at once.</summary>
    public void Write(IBufferWriter<byte> target)
    {
        using var output = new JsonOutput(target);
        var writer = new ResponseWriter(this, output);
        while (writer.WriteSome(int.MaxValue))
        {
        }

        output.Drain();
    }

    /// <summary>Writes piece by piece and waits whenever the reader is slower.</summary>
    /// <returns>False if the reader has gone, so that not everything was written.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    public async ValueTask<bool> WriteAsync(PipeWriter target, CancellationToken cancellationToken)
    {
        using var output = new JsonOutput(target);
        var writer = new ResponseWriter(this, output);
        bool more;
        do
        {
            more = writer.WriteSome(ResponseWriter.Piece);
            output.Drain();
            var flushed = await target.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (flushed.IsCompleted || flushed.IsCanceled)
            {
                return !more;
            }
        }
        while (more);
        return true;
    }
}
