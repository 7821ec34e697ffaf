namespace Hierarchy.Packs;

/// <summary>
/// The rows of one file, in its order. A list that doubles would need the memory of three while it grows; this one grows in pieces.
/// </summary>
/// <param name="table">The file.</param>
internal sealed class RowList<TRow>(PackTable table)
    where TRow : struct
{
    private const int SmallestPiece = 16;
    private const int LargestPiece = 4_096;

    private readonly List<TRow[]> _pieces = [];
    private int _free;

    public PackTable Table { get; } = table;

    public int Count { get; private set; }

    public void Add(in TRow row)
    {
        if (_free == 0)
        {
            _free = Math.Clamp(Count, SmallestPiece, LargestPiece);
            _pieces.Add(new TRow[_free]);
        }

        var last = _pieces[^1];
        last[^_free--] = row;
        Count++;
    }

    public IEnumerator<TRow> GetEnumerator()
    {
        var left = Count;
        foreach (var piece in _pieces)
        {
            for (var index = 0; index < piece.Length && left > 0; index++, left--)
            {
                yield return piece[index];
            }
        }
    }
}
