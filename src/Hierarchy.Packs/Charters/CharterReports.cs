using System.Text.Json;

namespace Hierarchy.Packs;

/// <summary>Turns places in the bytes of <c>charter.json</c> into lines and columns.</summary>
internal sealed class CharterReports(byte[] utf8, int start, PackErrorList errors)
{
    /// <summary>How many errors were reported here.</summary>
    public int Count { get; private set; }

    /// <summary>Reports something at an offset behind the byte order mark.</summary>
    public void Add(long offset, PackErrorCode code, string message)
    {
        var before = utf8.AsSpan(start, (int)offset);
        AddAt(before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), code, message);
    }

    public void AddAt(int line, int column, PackErrorCode code, string message)
    {
        Count++;
        errors.Add(PackFormat.CharterFile, line, column, code, message);
    }

    /// <summary>Reports that something else is expected than the token on which the reader stands, and skips that.</summary>
    public void Unexpected(ref Utf8JsonReader reader, string expected)
    {
        Add(reader.TokenStartIndex, PackErrorCode.MalformedCharter, $"This must be {expected}.");
        reader.Skip();
    }
}
