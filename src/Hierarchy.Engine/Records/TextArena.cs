using System.Text;

namespace Hierarchy.Engine;

/// <summary>Where one writer puts the texts of nodes: as UTF-8, many in one array, the first array no larger than its text.</summary>
internal sealed class TextArena
{
    /// <summary>Below what the collector treats as large.</summary>
    private const int MostBytes = 64 * 1024;

    private byte[] _bytes = [];
    private int _used;

    /// <summary>Puts two texts side by side.</summary>
    /// <returns>The array, where the first text starts in it, and the lengths of both.</returns>
    public (byte[] Bytes, int Start, int FirstLength, int SecondLength) Add(string first, string second)
    {
        var firstLength = Encoding.UTF8.GetByteCount(first);
        var secondLength = Encoding.UTF8.GetByteCount(second);
        var length = firstLength + secondLength;
        if (length > _bytes.Length - _used)
        {
            _bytes = new byte[Math.Max(length, Math.Min(_bytes.Length * 2, MostBytes))];
            _used = 0;
        }

        var start = _used;
        _used += Encoding.UTF8.GetBytes(first, _bytes.AsSpan(start));
        _used += Encoding.UTF8.GetBytes(second, _bytes.AsSpan(_used));
        return (_bytes, start, firstLength, secondLength);
    }
}
