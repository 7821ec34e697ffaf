namespace Hierarchy.Server.Commands;

/// <summary>Progress of a copy for a log: a line every two seconds, so that short copies say nothing.</summary>
internal sealed class LoggedCopy(ILogger logger, TimeProvider time) : IProgress<CopyProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _last = time.GetTimestamp();

    /// <summary>How many facts were copied.</summary>
    public long Facts { get; private set; }

    public void Report(CopyProgress value)
    {
        Facts = value.Facts;
        if (time.GetElapsedTime(_last) >= Pause)
        {
            _last = time.GetTimestamp();
            logger.LogInformation("Copied up to revision {Revision}: {Facts:N0} facts", value.Revision, value.Facts);
        }
    }
}
