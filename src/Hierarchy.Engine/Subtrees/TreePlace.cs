namespace Hierarchy.Engine;

/// <summary>
/// A place in the preorder of the whole forest: the units from a root down. As a cursor it holds for the rows of any unit, and it stays
/// where it is when its unit is moved or closed, because it names the way that led there.
/// </summary>
internal sealed class TreePlace
{
    private readonly Snapshot _snapshot;
    private readonly int[] _path;

    private TreePlace(Snapshot snapshot, int[] path)
    {
        _snapshot = snapshot;
        _path = path;
    }

    public static TreePlace Of(Snapshot snapshot, int unit) => new(snapshot, PathOf(snapshot, unit));

    /// <exception cref="CursorRefusedException">The cursor is unreadable, or names units that this graph does not have.</exception>
    public static TreePlace Read(Snapshot snapshot, string cursor)
    {
        var reader = new CursorReader(cursor, CursorKind.SubtreeRows);
        var path = new List<int>();
        while (!reader.AtEnd)
        {
            var unit = snapshot.FindNode(new NodeId(reader.ReadId()));
            if (unit == 0 || snapshot.Node(unit).Type != NodeType.OrgUnit)
            {
                throw CursorReader.Unreadable();
            }

            path.Add(unit);
        }

        return path.Count == 0 ? throw CursorReader.Unreadable() : new TreePlace(snapshot, [.. path]);
    }

    public override string ToString()
    {
        var writer = new CursorWriter(CursorKind.SubtreeRows);
        foreach (var unit in _path)
        {
            writer.Write(_snapshot.Node(unit).Id.Value);
        }

        return writer.ToString();
    }

    /// <summary>The way from a source down to the place, without the source.</summary>
    /// <param name="snapshot">Where the source stands.</param>
    /// <param name="source">An open unit.</param>
    /// <param name="comparison">
    /// 0 when the place is at or below the source; negative when all rows of the source stand before it, positive: after it.
    /// </param>
    public ReadOnlySpan<int> Below(Snapshot snapshot, int source, out int comparison)
    {
        comparison = 0;
        var at = Array.IndexOf(_path, source);
        if (at >= 0)
        {
            return _path.AsSpan(at + 1);
        }

        var sourcePath = PathOf(snapshot, source);
        var common = sourcePath.AsSpan().CommonPrefixLength(_path);
        comparison = common == _path.Length ? 1 : new ChildProbe(snapshot, _path[common]).Compare(sourcePath[common]);
        return [];
    }

    private static int[] PathOf(Snapshot snapshot, int unit)
    {
        var path = new List<int> { unit };
        for (var above = snapshot.Parent(unit); above != 0 && path.Count <= Snapshot.MaxSteps; above = snapshot.Parent(above))
        {
            path.Add(above);
        }

        path.Reverse();
        return [.. path];
    }
}
