namespace Hierarchy.Neo4j;

/// <summary>
/// The mark of the newest commit that this process knows of. In a cluster a read may reach a member that lags behind: with the mark it
/// waits until it has caught up.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _gate = new();
    private IReadOnlyList<string> _newest = [];
    private Revision _revision;

    public IReadOnlyList<string> Newest
    {
        get
        {
            lock (_gate)
            {
                return _newest;
            }
        }
    }

    /// <summary>Notes the marks of an answer that knew of a revision.</summary>
    public void Note(Revision revision, IReadOnlyList<string> bookmarks)
    {
        lock (_gate)
        {
            if (revision > _revision && bookmarks.Count > 0)
            {
                (_revision, _newest) = (revision, bookmarks);
            }
        }
    }

    /// <summary>Forgets marks that the server refused: a store that was restored does not know those of what it has lost.</summary>
    public void Forget(IReadOnlyList<string> refused)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_newest, refused))
            {
                (_revision, _newest) = (Revision.Zero, []);
            }
        }
    }
}
