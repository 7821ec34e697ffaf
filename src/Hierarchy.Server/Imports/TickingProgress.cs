using System.Globalization;
using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>
/// Progress for a log or a file: a line every few seconds, also while a long step says nothing about itself. Short imports say nothing.
/// </summary>
internal sealed class TickingProgress : IProgress<PackProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock _reporting = new();
    private readonly Lock _saying = new();
    private readonly Action<string> _say;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private PackProgress? _reached;
    private bool _isOver;

    /// <param name="say">
    /// Takes a line; called by one thread at a time. As long as it takes nobody who reports waits, and ticks pass.
    /// </param>
    /// <param name="time">Says when the pause is over.</param>
    public TickingProgress(Action<string> say, TimeProvider time)
    {
        _say = say;
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Tell(), state: null, Pause, Pause);
    }

    public void Report(PackProgress value)
    {
        lock (_reporting)
        {
            _reached = value;
        }
    }

    /// <summary>Ends it; a line that is being said is said to its end, and none follows.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_saying)
        {
            _isOver = true;
        }
    }

    private void Tell()
    {
        if (!_saying.TryEnter())
        {
            return;
        }

        try
        {
            if (!_isOver && Reached() is { } reached)
            {
                var seconds = (long)_time.GetElapsedTime(_start).TotalSeconds;
                _say(string.Create(CultureInfo.InvariantCulture, $"{ProgressText.Of(reached)} ({seconds} s)"));
            }
        }
        finally
        {
            _saying.Exit();
        }
    }

    private PackProgress? Reached()
    {
        lock (_reporting)
        {
            return _reached;
        }
    }
}
