using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// The newest checkpoint, a file beside the database. It only shortens a load: the log is complete, so a checkpoint that is missing,
/// damaged or of another history is passed over. It is written under another name, made durable, then renamed: a crash leaves the old one.
/// </summary>
internal sealed class CheckpointStore
{
    private const long Unknown = -1;

    private readonly StoreFolder _folder;
    private readonly Lock _gate = new();

    // The revision of the checkpoint when it was last written or read; 0 = it was found to be of no use.
    private long _newest = Unknown;

    public CheckpointStore(StoreFolder folder) => _folder = folder;

    /// <summary>The checkpoint's graph if it fits the log, else nothing at revision 0.</summary>
    public GraphImage Read(SqliteConnection connection) => Inspect(connection).Image ?? GraphImage.Empty;

    /// <summary>The checkpoint's graph, or why there is none; neither = there is no checkpoint.</summary>
    public (GraphImage? Image, Finding? Finding) Inspect(SqliteConnection connection)
    {
        var (image, finding) = ReadFile(connection);
        Volatile.Write(ref _newest, image?.Revision.Number ?? 0);
        return (image, finding);
    }

    /// <summary>Writes a checkpoint unless one that fits is as new.</summary>
    /// <exception cref="ArgumentException">The image's revision was never committed.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be written; the old checkpoint stays.</exception>
    public void Save(GraphImage image, ReaderPool readers, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var checksum = readers.Read(connection => LogReader.ChecksumAt(connection, image.Revision))
                ?? throw new ArgumentException($"Revision {image.Revision} was never committed.", nameof(image));
            var newest = Volatile.Read(ref _newest);
            if (image.Revision.Number <= (newest == Unknown ? readers.Read(Read).Revision.Number : newest))
            {
                return;
            }

            try
            {
                Write(
                    new CheckpointHeader(image.Revision, checksum, image.Nodes.Count, image.Relationships.Count), image, cancellationToken);
                Volatile.Write(ref _newest, image.Revision.Number);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                // A file that may not grow any further is told as an argument out of range.
                throw new StoreUnavailableException("The checkpoint could not be written.", mayRetry: true, exception);
            }
        }
    }

    private static bool Fits(CheckpointHeader header, byte[]? checksum)
        => checksum is not null && checksum.AsSpan().SequenceEqual(header.LogChecksum);

    private (GraphImage? Image, Finding? Finding) ReadFile(SqliteConnection connection)
    {
        try
        {
            using var stream = OpenFile();
            if (stream is null)
            {
                return (null, null);
            }

            if (CheckpointReader.ReadHeader(stream) is not { } header)
            {
                return (null, new Finding("CHECKPOINT_DAMAGED", "The checkpoint's header cannot be read; the log is used instead."));
            }

            if (!Fits(header, LogReader.ChecksumAt(connection, header.Revision)))
            {
                return (null, new Finding("CHECKPOINT_FOREIGN", "The checkpoint belongs to another history; the log is used instead."));
            }

            return CheckpointReader.ReadBlocks(stream, header) is { } image
                ? (image, null)
                : (null, new Finding("CHECKPOINT_DAMAGED", "The checkpoint's content cannot be read; the log is used instead."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new Finding("CHECKPOINT_UNREADABLE", "The checkpoint's file cannot be read; the log is used instead."));
        }
    }

    private FileStream? OpenFile()
        => File.Exists(_folder.Checkpoint)
            ? new FileStream(
                _folder.Checkpoint, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16)
            : null;

    private void Write(CheckpointHeader header, GraphImage image, CancellationToken cancellationToken)
    {
        using (var stream = new FileStream(_folder.NewCheckpoint, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
        {
            CheckpointWriter.Write(stream, header, image, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(_folder.NewCheckpoint, _folder.Checkpoint, overwrite: true);
    }
}
