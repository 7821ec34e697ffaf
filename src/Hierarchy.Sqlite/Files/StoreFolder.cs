namespace Hierarchy.Sqlite;

/// <summary>The files of a store.</summary>
internal sealed record StoreFolder(string Path)
{
    /// <summary>The database: the journal.</summary>
    public string Database => System.IO.Path.Combine(Path, "hierarchy.db");

    /// <summary>What was committed and is not in the database yet; SQLite's own.</summary>
    public string Wal => Database + "-wal";

    /// <summary>A database that is being made: it gets its name once it is whole.</summary>
    public string NewDatabase => System.IO.Path.Combine(Path, "hierarchy.new");

    /// <summary>What is derived from the log, for checking commits; made anew when it is not there.</summary>
    public string Index => System.IO.Path.Combine(Path, "hierarchy.index");

    /// <summary>What the index was when it was closed in order; not there while it is used, nor after a crash.</summary>
    public string IndexSeal => Index + "-seal";

    /// <summary>The newest checkpoint.</summary>
    public string Checkpoint => System.IO.Path.Combine(Path, "hierarchy.checkpoint");

    /// <summary>A checkpoint that is being written.</summary>
    public string NewCheckpoint => Checkpoint + ".new";

    /// <summary>Held by the process that uses the store.</summary>
    public string Lock => System.IO.Path.Combine(Path, "hierarchy.lock");
}
