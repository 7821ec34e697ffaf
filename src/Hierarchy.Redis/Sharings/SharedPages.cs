namespace Hierarchy.Redis;

/// <summary>Footprints of several matrices as one answer; cursors are those that the store gave.</summary>
internal sealed class SharedPages : PagedLists<FootprintEntry>
{
    private readonly string[] _cursors;

    /// <param name="footprints">One for each matrix.</param>
    /// <param name="units">The units of all their entries, one after another, as this session knows them.</param>
    /// <param name="withTotals">Whether totals are wanted.</param>
    public SharedPages(SharedFootprint[] footprints, NodeRef[] units, bool withTotals)
        : base(
            OffsetsOf(footprints),
            ElementsOf(footprints, units),
            Array.ConvertAll(footprints, footprint => footprint.HasNext),
            Array.ConvertAll(footprints, footprint => footprint.HasPrevious),
            withTotals ? Array.ConvertAll(footprints, footprint => footprint.Total.GetValueOrDefault()) : null)
        => _cursors = [.. footprints.SelectMany(footprint => footprint.Entries).Select(entry => entry.Cursor)];

    public override string CursorAt(int element) => _cursors[element];

    private static int[] OffsetsOf(SharedFootprint[] footprints)
    {
        var offsets = new int[footprints.Length + 1];
        for (var i = 0; i < footprints.Length; i++)
        {
            offsets[i + 1] = offsets[i] + footprints[i].Entries.Count;
        }

        return offsets;
    }

    private static FootprintEntry[] ElementsOf(SharedFootprint[] footprints, NodeRef[] units)
    {
        var at = 0;
        return [.. footprints.SelectMany(footprint => footprint.Entries).Select(entry => new FootprintEntry(units[at++], entry.Count))];
    }
}
