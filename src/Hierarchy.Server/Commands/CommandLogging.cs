namespace Hierarchy.Server.Commands;

/// <summary>Logs of commands go to standard error: standard output is for their answers.</summary>
internal static class CommandLogging
{
    public static ILoggerFactory Create()
        => LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
