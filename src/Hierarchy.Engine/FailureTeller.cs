namespace Hierarchy.Engine;

/// <summary>
/// Tells why one kind of work in the background fails: once, until it fails for another reason or has gone well. Work that is tried again
/// every second must not fill a log. Not for several threads at once.
/// </summary>
/// <param name="tell">Whom; null = nobody. What it throws is dropped.</param>
internal sealed class FailureTeller(Action<Exception>? tell)
{
    private (Type Type, string Message)? _told;

    public void Failed(Exception failure)
    {
        var reason = (failure.GetType(), failure.Message);
        if (_told == reason)
        {
            return;
        }

        _told = reason;
        try
        {
            tell?.Invoke(failure);
        }
        catch (Exception)
        {
            // Whoever listens must not stop the work that is tried again.
        }
    }

    public void Succeeded() => _told = null;
}
