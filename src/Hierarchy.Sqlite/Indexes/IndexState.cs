using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// What the log makes so far, as the next commit is checked by it: first the commits that are not in the index yet, newest first, then the
/// index. Used by one thread at a time, between <see cref="Begin"/> and <see cref="End"/>.
/// </summary>
internal sealed class IndexState : IDisposable
{
    /// <summary>How many times the usual run may gather while another one is written, before commits wait for that.</summary>
    private const int MostRuns = 4;

    private const int MostTypes = 1 << 16;

    private readonly SqliteConnection _connection;
    private readonly IndexTables _tables;
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly IIndexKeeper _keeper;
    private readonly int _run;

    // What exists keeps its type for ever.
    private readonly Dictionary<NodeId, NodeType> _types = [];
    private RecentCommits _newest;
    private RecentCommits? _older;
    private bool _isReading;

    /// <param name="reader">A connection to the index; taken over.</param>
    /// <param name="keeper">Writes into the index; taken over.</param>
    /// <param name="place">Up to where the index goes.</param>
    /// <param name="run">How many rows are gathered before they are written.</param>
    public IndexState(SqliteConnection reader, IIndexKeeper keeper, LogPlace place, int run)
    {
        _connection = reader;
        _tables = new IndexTables(reader);
        _begin = new Statement(reader, "BEGIN");
        _end = new Statement(reader, "ROLLBACK");
        _keeper = keeper;
        _run = run;
        _newest = new RecentCommits(place);
    }

    /// <summary>Up to where in the log it goes.</summary>
    public LogPlace Place => _newest.Place;

    /// <summary>Why nothing more can be written into the index; null = it can.</summary>
    public Exception? Failure => _keeper.Failure;

    /// <summary>Begins a group: all its look-ups see the same index.</summary>
    /// <exception cref="StoreUnavailableException">The index could not be written: nothing more can be checked.</exception>
    public void Begin()
    {
        // Asked in this order: a run that fails in between is told as failed, or is still looked up in memory.
        var isIdle = _keeper.IsIdle;
        if (_keeper.Failure is { } failure)
        {
            throw StoreErrors.WritesStopped(failure);
        }

        // Forgotten before the index is looked at, not after: what is written by now is seen by every look-up that follows.
        _older = isIdle ? null : _older;
        if (!_isReading)
        {
            _begin.Execute();
            _isReading = true;
        }
    }

    /// <summary>Ends a group that is durable; what gathered goes into the index once it is much.</summary>
    public void End()
    {
        if (_older is not null)
        {
            StopReading();
        }

        if (_newest.Weight < _run)
        {
            return;
        }

        if (!_keeper.IsIdle)
        {
            if (_newest.Weight < MostRuns * (long)_run)
            {
                return;
            }

            _keeper.Wait();
        }

        TryStartWriting();
    }

    /// <summary>Writes down that a commit was accepted.</summary>
    public void Add(PreparedCommit prepared, LogPlace place) => _newest.Add(prepared, place);

    public Revision? FindMutation(PendingCommit commit)
    {
        var name = commit.ChangeSet.Mutation.Value;
        if (_newest.Mutations.TryGetValue(name, out var revision) || (_older?.Mutations.TryGetValue(name, out revision) ?? false))
        {
            return revision;
        }

        return _tables.FindMutation(commit.Mutation);
    }

    /// <summary>The type of a node; null = it does not exist.</summary>
    public NodeType? FindNode(NodeId id)
    {
        if (FindRecent(id, node => node.Created is not null) is { } recent)
        {
            return recent.Created;
        }

        if (_types.TryGetValue(id, out var known))
        {
            return known;
        }

        var type = _tables.FindNode(id);
        if (type is { } found)
        {
            if (_types.Count == MostTypes)
            {
                _types.Clear();
            }

            _types.Add(id, found);
        }

        return type;
    }

    /// <summary>The newest commit after <paramref name="since"/> that wrote one of the aspects; null = none did.</summary>
    public Revision? FindWritten(NodeId id, Aspects aspects, Revision since)
    {
        if (FindRecent(id, node => node.Written(aspects) > since) is { } recent)
        {
            return recent.Written(aspects);
        }

        return since < IndexedUpTo ? _tables.FindWritten(id, aspects, since) : null;
    }

    /// <summary>The node that holds a unique name; null = none does.</summary>
    public NodeId? FindHolder(string claim)
    {
        var taker = _newest.FindTaker(claim) ?? _older?.FindTaker(claim) ?? _tables.FindHolder(claim);
        var moved = taker is { } node ? FindRecent(node, recent => recent.HasMoved) : null;
        return moved is { } last && last.Claim != claim ? null : taker;
    }

    public StoredRelationship? FindRelationship(RelationshipId id)
    {
        if (_newest.Relationships.TryGetValue(id, out var found) || (_older?.Relationships.TryGetValue(id, out found) ?? false))
        {
            return found;
        }

        return _tables.FindRelationship(id);
    }

    /// <summary>Brings the index up to the log, so that the next start has nothing to catch up with.</summary>
    public void Finish()
    {
        _keeper.Wait();
        if (_newest.Weight > 0)
        {
            TryStartWriting();
            _keeper.Wait();
        }
    }

    public void Dispose()
    {
        _keeper.Wait();
        _keeper.Dispose();
        _begin.Dispose();
        _end.Dispose();
        _tables.Dispose();
        _connection.Dispose();
    }

    /// <summary>A revision that is in the index; what was committed after it is looked up before the index.</summary>
    private Revision IndexedUpTo => _older?.Start.Revision ?? _newest.Start.Revision;

    private RecentNode? FindRecent(NodeId id, Func<RecentNode, bool> says)
    {
        if (_newest.Nodes.TryGetValue(id, out var node) && says(node))
        {
            return node;
        }

        return _older is not null && _older.Nodes.TryGetValue(id, out node) && says(node) ? node : null;
    }

    private void TryStartWriting()
    {
        // After a run that failed the index would get a hole that nobody sees: the next start catches up from where it ends.
        if (_keeper.Failure is not null)
        {
            return;
        }

        StopReading();
        _older = _newest;
        _newest = new RecentCommits(_older.Place);
        _keeper.Start(_older);
    }

    /// <summary>Only while nothing is written into the index, all groups read in one transaction: what they see is the same.</summary>
    private void StopReading()
    {
        if (_isReading)
        {
            _end.Execute();
            _isReading = false;
        }
    }
}
