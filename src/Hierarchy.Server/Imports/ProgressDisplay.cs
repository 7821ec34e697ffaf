using Hierarchy.Packs;
using Spectre.Console;

namespace Hierarchy.Server.Imports;

/// <summary>
/// Shows a person how far an import has come: on standard error, so that standard output is the answer alone. On a terminal it is a bar, in
/// a file or a log a line now and then.
/// </summary>
internal static class ProgressDisplay
{
    public static async Task<TResult> ShowAsync<TResult>(TimeProvider time, Func<IProgress<PackProgress>, Task<TResult>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (console.Profile.Capabilities.Interactive && !Console.IsErrorRedirected)
        {
            return await ProgressBar.ShowAsync(console, work);
        }

        using var progress = new TickingProgress(Console.Error.WriteLine, time);
        return await work(progress);
    }
}
