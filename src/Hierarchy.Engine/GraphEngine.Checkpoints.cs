namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    private Task _checkpoint = Task.CompletedTask;
    private Revision _checkpointed;

    private void OfferCheckpoint()
    {
        var current = Current!;
        if (_options.CheckpointEvery == 0 || !_checkpoint.IsCompleted || !_journal.Features.Checkpoints
            || current.Revision.Number - _checkpointed.Number < _options.CheckpointEvery)
        {
            return;
        }

        _checkpoint = SaveCheckpointAsync(current, _stopping.Token);
    }

    /// <summary>After one that fails the next commit offers one again, but not before the delay is over.</summary>
    private async Task SaveCheckpointAsync(Snapshot current, CancellationToken stopping)
    {
        try
        {
            await Task.Run(async () => await _journal.SaveCheckpointAsync(current.ToImage(stopping), stopping), stopping);
            _checkpointed = current.Revision;
            _checkpointFailures.Succeeded();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // A checkpoint only shortens the next load: the end does not wait for it.
        }
        catch (Exception failure)
        {
            _checkpointFailures.Failed(failure);
            await Task.Delay(_options.RetryDelay, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
