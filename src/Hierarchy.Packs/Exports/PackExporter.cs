using System.Text;

namespace Hierarchy.Packs;

/// <summary>
/// Writes a whole graph as a pack, from which an import into an empty store makes the same graph up to ids. Equal graphs give equal
/// bytes. The pack is read back before it is handed out.
/// </summary>
public static class PackExporter
{
    /// <summary>Exports a graph.</summary>
    /// <param name="image">
    /// The graph: ended and future relationships and closed nodes are exported too, and so are telephone numbers.
    /// </param>
    /// <param name="folder">
    /// Must be empty, or not exist yet in a folder that does. It appears when everything is in it; when anything fails, nothing is there.
    /// </param>
    /// <param name="today">The date in the configured time zone, for the rules of an import.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ExportRefusedException">
    /// The folder is not empty, or no folder, or cannot be written; or the graph has what a pack cannot hold exactly.
    /// </exception>
    public static async Task<PackExport> ExportAsync(GraphImage image, string folder, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            using var place = new NewFolder(folder);
            var graph = new ExportGraph(image);
            var files = await WriteAsync(graph, place.Draft, cancellationToken);
            var pack = await PackReader.ReadAsync(place.Draft, progress: null, cancellationToken);
            var report = ExportProof.Check(pack, image, graph, today);
            cancellationToken.ThrowIfCancellationRequested();
            place.Publish();
            return new PackExport(files, report);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ExportRefusedException($"The folder '{folder}' cannot be written: {exception.Message}", exception);
        }
        catch (EncoderFallbackException exception)
        {
            const string Message = "The store has a text that is not Unicode (half a surrogate pair): a pack cannot hold it.";
            throw new ExportRefusedException(Message, exception);
        }
    }

    private static async Task<List<PackExportFile>> WriteAsync(ExportGraph graph, string folder, CancellationToken cancellationToken)
    {
        var files = new List<PackExportFile> { new(PackFormat.CharterFile, graph.Charters.Count) };
        await WriteFileAsync(PackFormat.CharterFile, stream => CharterWriter.WriteAsync(stream, graph.Charters, cancellationToken));
        var tables = PackFormat.NodeFiles.Select(file => NodeTables.Of(graph, file))
            .Concat(PackFormat.RelationshipFiles.Select(file => RelationshipTables.Of(graph, file)));
        foreach (var table in tables)
        {
            if (table.Rows.Count > 0 || table.File == PackFormat.OrgUnits.Name)
            {
                await WriteFileAsync(table.File, stream => CsvWriter.WriteAsync(stream, table, cancellationToken));
                files.Add(new PackExportFile(table.File, table.Rows.Count));
            }
        }

        return files;

        async Task WriteFileAsync(string name, Func<Stream, Task> write)
        {
            await using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
    }
}
