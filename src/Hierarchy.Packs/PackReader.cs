using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hierarchy.Packs;

/// <summary>Reads the folder of a pack. Nothing in it makes the reading fail: what is wrong is kept for the report.</summary>
public sealed class PackReader
{
    private readonly PackErrorList _errors = new();
    private readonly KeyPool _keys = new();
    private readonly IPackSource _source;
    private readonly IProgress<PackProgress>? _progress;
    private readonly Dictionary<string, PackEntry> _entries;
    private readonly HashSet<string> _listed;
    private readonly long _bytesTotal;
    private PackProgress _reached;

    private PackReader(IPackSource source, IProgress<PackProgress>? progress)
    {
        _source = source;
        _progress = progress;
        var listed = source.List();
        _listed = listed.Select(entry => entry.Name).ToHashSet();
        _entries = PackFolderCheck.Check(listed, _errors);
        _bytesTotal = _entries.Values.Sum(entry => entry.Bytes);
    }

    /// <summary>Reads a pack.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Is told every few thousand rows; null = nobody wants to know.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The disk fails, or a file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static Task<Pack> ReadAsync(string folder, IProgress<PackProgress>? progress, CancellationToken cancellationToken)
        => ReadAsync(new FolderPackSource(folder), progress, cancellationToken);

    internal static Task<Pack> ReadAsync(IPackSource source, IProgress<PackProgress>? progress, CancellationToken cancellationToken)
        => new PackReader(source, progress).ReadAsync(cancellationToken);

    private async Task<Pack> ReadAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var charters = await ReadChartersAsync(hash, cancellationToken);
        var nodeRows = new List<RowList<NodeRow>>();
        foreach (var file in PackFormat.NodeFiles)
        {
            nodeRows.Add(await ReadTableAsync(file, hash, cells => NodeRows.Make(file.Type, cells), cancellationToken));
        }

        var relationshipRows = new List<RowList<RelationshipRow>>();
        foreach (var file in PackFormat.RelationshipFiles)
        {
            relationshipRows.Add(await ReadTableAsync(file, hash, cells => RelationshipRows.Make(file, cells),
                cancellationToken));
        }

        return new Pack(Convert.ToHexStringLower(hash.GetCurrentHash()), _errors, charters, _keys.Texts, nodeRows, relationshipRows);
    }

    private async ValueTask<List<PackCharter>> ReadChartersAsync(IncrementalHash hash, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(PackFormat.CharterFile, out var entry))
        {
            return [];
        }

        if (entry.Bytes > CharterFileReader.MostBytes)
        {
            ReportTooLarge(entry, CharterFileReader.MostBytes);
            return [];
        }

        await using var stream = Open(entry, hash);
        var bytes = new byte[CharterFileReader.MostBytes];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        hash.AppendData(bytes, 0, length);
        Report(entry.Name, length, 0);
        return CharterFileReader.Read(bytes[..length], _errors);
    }

    private async ValueTask<RowList<TRow>> ReadTableAsync<TRow>(
        PackFile file, IncrementalHash hash, Func<RowCells, TRow> make, CancellationToken cancellationToken)
        where TRow : struct
    {
        var table = new PackTable(file);
        if (!_entries.TryGetValue(table.File.Name, out var entry))
        {
            table.IsIncomplete = table.File == PackFormat.OrgUnits || _listed.Contains(table.File.Name);
            return new RowList<TRow>(table);
        }

        if (entry.Bytes > CsvLimits.FileBytes)
        {
            table.IsIncomplete = true;
            ReportTooLarge(entry, CsvLimits.FileBytes);
            return new RowList<TRow>(table);
        }

        await using var stream = Open(entry, hash);
        return await new TableReader(_keys, _errors)
            .ReadAsync(table, stream, hash, make, (bytes, rows) => Report(entry.Name, bytes, rows), cancellationToken);
    }

    private void ReportTooLarge(PackEntry entry, long most)
    {
        var message = $"The file is larger than {Wording.Text(most)} bytes: is it the right one? Large packs can be split into several.";
        _errors.Add(entry.Name, 0, 0, PackErrorCode.FileTooLarge, message);
    }

    private Stream Open(PackEntry entry, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{entry.Name} {entry.Bytes}\n")));
        return _source.Open(entry.Name);
    }

    private void Report(string file, long bytes, int rows)
    {
        _reached = new PackProgress(PackPhase.Reading, _reached.Done + bytes, _bytesTotal, file, _reached.Rows + rows);
        _progress?.Report(_reached);
    }
}
