namespace Hierarchy.Specification.Recordings;

/// <summary>A store that answers as the one behind it and writes down what it was asked.</summary>
public sealed class RecordingGraphStore(IGraphStore store, QuestionLog log) : IGraphStore
{
    public async ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
        => new RecordingGraphSession(await store.OpenAsync(options, cancellationToken), log);
}
