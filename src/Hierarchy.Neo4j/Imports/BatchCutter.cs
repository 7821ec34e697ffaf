using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Cuts facts into batches, always the same way, and takes the hash of them and of the cuts: what is begun again must be what was begun.
/// Each fact is written down once for that and forgotten.
/// </summary>
internal sealed class BatchCutter : IDisposable
{
    /// <summary>A batch ends after so many bytes, so that neither request nor transaction grows with the length of texts.</summary>
    private const int MaxBytes = 8_000_000;

    private readonly int _size;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly List<ImportBatch> _batches = [];

    /// <param name="size">The most facts of a batch.</param>
    public BatchCutter(int size) => _size = size;

    public IReadOnlyList<ImportBatch> Batches => _batches;

    /// <summary>Cuts the facts of one kind; to be called for the nodes first.</summary>
    /// <exception cref="ArgumentException">A fact cannot be written down.</exception>
    public void Cut(IReadOnlyList<Fact> facts, bool isNodes)
    {
        var lanes = ImportLanes.Of(isNodes);
        var ofKind = 0;
        var start = 0;
        long bytes = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            bytes += Add(facts[i]);
            if (i + 1 == facts.Count || i + 1 - start == _size || bytes >= MaxBytes)
            {
                _batches.Add(new ImportBatch(
                    _batches.Count, lanes[ofKind % lanes.Count], (ofKind / lanes.Count) + 1, isNodes, start, i + 1 - start));
                _hash.AppendData("cut"u8);
                ofKind++;
                start = i + 1;
                bytes = 0;
            }
        }
    }

    /// <summary>The hash of everything that was cut.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private int Add(Fact fact)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, FactLines.Options))
        {
            FactCodec.Write(writer, fact);
        }

        _hash.AppendData(_buffer.WrittenSpan);
        return _buffer.WrittenCount <= MaxBytes
            ? _buffer.WrittenCount
            : throw new ArgumentException($"It has {_buffer.WrittenCount} bytes; a fact of a bulk import has {MaxBytes} at most.");
    }
}
