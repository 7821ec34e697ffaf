using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hierarchy.Packs;

/// <summary>
/// Reads <c>charter.json</c>: one charter or a list of them. Every mistake is reported with its place; only broken JSON ends the reading.
/// </summary>
internal sealed class CharterFileReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 1 << 20;

    private readonly CharterReports _reports;
    private readonly byte[] _utf8;
    private readonly int _start;

    private CharterFileReader(byte[] utf8, PackErrorList errors)
    {
        _utf8 = utf8;
        _start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        _reports = new CharterReports(utf8, _start, errors);
    }

    public static List<PackCharter> Read(byte[] utf8, PackErrorList errors) => new CharterFileReader(utf8, errors).ReadFile();

    private List<PackCharter> ReadFile()
    {
        var charters = new List<PackCharter>();
        if (!Utf8.IsValid(_utf8))
        {
            var offset = FirstInvalidByte();
            _reports.Add(offset - _start, PackErrorCode.NotUtf8, $"The byte at offset {offset} is not UTF-8: save the file as UTF-8.");
            return charters;
        }

        try
        {
            var reader = new Utf8JsonReader(_utf8.AsSpan(_start));
            reader.Read();
            ReadAll(ref reader, charters);
            reader.Read();
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = (int)(exception.BytePositionInLine ?? 0) + 1;
            _reports.AddAt(line, column, PackErrorCode.MalformedJson,
                "The text is not JSON from here on: look for a missing comma, quote or bracket.");
        }

        return charters;
    }

    private void ReadAll(ref Utf8JsonReader reader, List<PackCharter> charters)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            charters.Add(new CharterReader(_reports).Read(ref reader));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader.TokenStartIndex;
            var charter = new CharterReader(_reports).Read(ref reader);
            if (charters.Exists(known => known.Name == charter.Name && known.Name.Length > 0))
            {
                _reports.Add(start, PackErrorCode.DuplicateKey, $"Two charters have the name {Wording.Quote(charter.Name)}.");
            }

            charters.Add(charter);
        }
    }

    private int FirstInvalidByte()
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(_utf8.AsSpan(at), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
