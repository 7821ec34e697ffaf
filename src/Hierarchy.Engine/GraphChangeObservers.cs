using System.Collections.Immutable;

namespace Hierarchy.Engine;

/// <summary>Whoever is told of publications.</summary>
internal sealed class GraphChangeObservers
{
    private ImmutableList<Action<GraphChange>> _observers = [];

    public IDisposable Add(Action<GraphChange> observer)
    {
        ImmutableInterlocked.Update(ref _observers, (list, added) => list.Add(added), observer);
        return new Subscription(() => ImmutableInterlocked.Update(ref _observers, (list, removed) => list.Remove(removed), observer));
    }

    public void Tell(GraphChange change)
    {
        foreach (var observer in Volatile.Read(ref _observers))
        {
            try
            {
                observer(change);
            }
            catch (Exception)
            {
                // An observer must not stop the writer; it says itself what went wrong with it.
            }
        }
    }

    private sealed class Subscription(Action cancel) : IDisposable
    {
        private Action? _cancel = cancel;

        public void Dispose() => Interlocked.Exchange(ref _cancel, null)?.Invoke();
    }
}
