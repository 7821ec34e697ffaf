using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>The index while the store is verified: one that cannot be read is a finding, and ends nothing but its own comparison.</summary>
internal sealed class IndexCheck : IDisposable
{
    private readonly FindingList _findings;
    private SqliteConnection? _connection;
    private IndexComparer? _comparer;

    /// <summary>Begins to read the index, if there is one, as it is now.</summary>
    public IndexCheck(StoreFolder folder, FindingList findings)
    {
        _findings = findings;
        if (File.Exists(folder.Index))
        {
            Guard(() =>
            {
                _connection = Connections.OpenReader(folder.Index);
                _connection.Execute("BEGIN; SELECT count(*) FROM sqlite_schema");
            });
        }
    }

    /// <summary>Looks whether the index belongs to the log, and at its pages.</summary>
    /// <param name="log">In a transaction that began after the index was opened.</param>
    public void Begin(SqliteConnection log) => Guard(() =>
    {
        if (_connection is null)
        {
            return;
        }

        if (IndexFile.PlaceOf(_connection, log) is not { } place)
        {
            _findings.Add("INDEX_FOREIGN", "The index belongs to another history, or has another form.");
            return;
        }

        IntegrityCheck.Run(_connection, "INDEX_DAMAGED", _findings);
        _comparer = new IndexComparer(_connection, place.Revision, _findings);
        _comparer.CompareTables(new LogReplay(_findings), Revision.Zero);
    });

    /// <summary>Compares what one commit made, and everything if it is the last in the index.</summary>
    public void Compare(PreparedCommit commit, LogReplay replay, Revision revision) => Guard(() =>
    {
        _comparer?.CompareCommit(commit, revision);
        _comparer?.CompareTables(replay, revision);
    });

    public void Dispose()
    {
        _comparer?.Dispose();
        _connection?.Dispose();
    }

    private void Guard(Action look)
    {
        try
        {
            look();
        }
        catch (Exception exception) when (StoreErrors.IsDamage(exception))
        {
            _findings.Add("INDEX_DAMAGED", "The index cannot be read.");
            _comparer?.Dispose();
            _comparer = null;
        }
    }
}
