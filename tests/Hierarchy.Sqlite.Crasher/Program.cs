using Hierarchy.Sqlite;
using Hierarchy.Sqlite.Crasher;

// Writes to the store in args[0] without end, from several writers at once, and says on standard output what was acknowledged. Somebody kills it.
await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = args[0] });
var stream = new CommitStream(journal, run: args[1]);
await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => stream.WriteAsync(writer))).Append(Task.Run(stream.SaveCheckpointsAsync)));
