using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>Progress for a log: a line every two seconds, so that short imports say nothing.</summary>
internal sealed class LoggedProgress(ILogger logger, TimeProvider time) : IProgress<PackProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _last = time.GetTimestamp();

    public void Report(PackProgress value)
    {
        if (time.GetElapsedTime(_last) < Pause)
        {
            return;
        }

        _last = time.GetTimestamp();
        logger.LogInformation(
            "Reading {File}: {Rows:N0} rows, {Percent} %", value.File, value.Rows, 100 * value.BytesRead / Math.Max(1, value.BytesTotal));
    }
}
