namespace Hierarchy.Redis;

/// <summary>A store whose sessions share what is expensive, where sharing is right.</summary>
internal sealed class SharingGraphStore(IGraphStore store, SharedResults results, CommitMarks marks, long sharedFrom) : IGraphStore
{
    public async ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
    {
        var session = await store.OpenAsync(options, cancellationToken);
        return MaySee(options) && marks.Find(session.Revision) is { } mark
            ? new SharingGraphSession(session, results, KeysOf(session, mark, options), options.Budget, sharedFrom)
            : session;
    }

    /// <summary>Whether the answers are of what was committed, and the same for everybody.</summary>
    private static bool MaySee(ReadOptions options) => options.Overlay is null && options.Viewer == Viewer.Everything;

    private static SharedKeys KeysOf(IGraphSession session, string mark, ReadOptions options)
        => new(ProgramMark.Of(session.GetType()), mark, session.Revision, session.Day, options.AsOf);
}
