using Hierarchy.Packs;
using Spectre.Console;

namespace Hierarchy.Server.Imports;

/// <summary>Progress on a terminal: one line that is drawn anew, with a bar where it is known how much is left.</summary>
internal sealed class ProgressBar : IProgress<PackProgress>
{
    private readonly ProgressTask _task;

    private ProgressBar(ProgressTask task) => _task = task;

    /// <summary>Shows a bar while the work runs.</summary>
    public static Task<TResult> ShowAsync<TResult>(IAnsiConsole console, Func<IProgress<PackProgress>, Task<TResult>> work)
        => console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new ProgressBar(context.AddTask("Starting"))));

    public void Report(PackProgress value)
    {
        _task.Description = Markup.Escape(ProgressText.StepOf(value));
        _task.IsIndeterminate = value is { Phase: PackPhase.Checking } or { Phase: PackPhase.Committing, Done: 0 };
        _task.MaxValue = Math.Max(1, value.Total);
        _task.Value = value.Done;
    }
}
