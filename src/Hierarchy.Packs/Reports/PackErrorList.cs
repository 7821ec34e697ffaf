namespace Hierarchy.Packs;

/// <summary>Collects errors in any order and keeps the first ones in the order of a report, however many a hostile pack has.</summary>
internal sealed class PackErrorList
{
    private const int TrimAt = 8 * PackReport.MaxErrors;

    private readonly List<PackError> _errors = [];

    public PackErrorList()
    {
    }

    public PackErrorList(PackErrorList other)
    {
        _errors.AddRange(other._errors);
        Count = other.Count;
    }

    public long Count { get; private set; }

    /// <summary>Whether there are so many already that a suggestion is not worth looking for: a hostile pack may have millions.</summary>
    public bool IsCrowded => Count > TrimAt;

    public void Add(string file, int line, int column, PackErrorCode code, string message)
    {
        Count++;
        _errors.Add(new PackError(file, line, column, code, message));
        if (_errors.Count == TrimAt)
        {
            Trim();
        }
    }

    public PackReport ToReport()
    {
        if (Count == 0)
        {
            return PackReport.Clean;
        }

        Trim();
        return new PackReport([.. _errors], Count - _errors.Count);
    }

    private void Trim()
    {
        _errors.Sort(Compare);
        if (_errors.Count > PackReport.MaxErrors)
        {
            _errors.RemoveRange(PackReport.MaxErrors, _errors.Count - PackReport.MaxErrors);
        }
    }

    private static int Compare(PackError left, PackError right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        order = order != 0 ? order : left.Column.CompareTo(right.Column);
        order = order != 0 ? order : left.Code.CompareTo(right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
