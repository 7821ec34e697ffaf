using Hierarchy;
using Hierarchy.Sqlite;
using Hierarchy.Sqlite.Crasher;

// Writes to the store in args[0] without end, from several writers at once, and says on standard output what was acknowledged. Somebody
// kills it, or the disk refuses a write: then it says what it reads, and ends.
try
{
    // The index is written all the time, so that it is hit, too.
    var options = new SqliteOptions { Path = args[0], IndexRun = 100 };
    await using var journal = await SqliteJournals.OpenAsync(options);
    using var stream = new CommitStream(journal, run: args[1]);
    var writers = Enumerable.Range(0, 6).Select(writer => Task.Run(() => stream.WriteAsync(writer)));
    await Task.WhenAll(writers.Append(Task.Run(stream.SaveCheckpointsAsync)));
    await Console.Out.WriteLineAsync(await stream.ReadAsync());
    return 0;
}
catch (RefusalException exception)
{
    await Console.Error.WriteLineAsync(exception.Code);
    return 1;
}
