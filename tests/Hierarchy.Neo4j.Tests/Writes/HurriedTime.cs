namespace Hierarchy.Neo4j.Tests;

/// <summary>A clock on which everything takes a hundredth of the time, so that long pauses pass in a test.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Haste = 100;

    public override long GetTimestamp() => base.GetTimestamp() * Haste;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan time) => time > TimeSpan.Zero ? time / Haste : time;
}
