using Microsoft.Extensions.Logging;

namespace Hierarchy.Server.Tests;

/// <summary>Keeps what is logged with an exception.</summary>
internal sealed class CollectingLogger : ILogger
{
    private readonly TaskCompletionSource<(LogLevel Level, Exception Failure)> _first = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first of them.</summary>
    public Task<(LogLevel Level, Exception Failure)> First => _first.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null)
        {
            _first.TrySetResult((logLevel, exception));
        }
    }
}
