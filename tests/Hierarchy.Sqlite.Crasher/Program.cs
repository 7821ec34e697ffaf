using Hierarchy;
using Hierarchy.Sqlite;
using Hierarchy.Sqlite.Crasher;

// Writes to the store in args[0] without end, from several writers at once, and says on standard output what was acknowledged. Somebody kills it.
try
{
    await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = args[0] });
    var stream = new CommitStream(journal, run: args[1]);
    var writers = Enumerable.Range(0, 6).Select(writer => Task.Run(() => stream.WriteAsync(writer)));
    await Task.WhenAll(writers.Append(Task.Run(stream.SaveCheckpointsAsync)));
    return 0;
}
catch (StoreRefusedException exception)
{
    await Console.Error.WriteLineAsync(exception.Code);
    return 1;
}
