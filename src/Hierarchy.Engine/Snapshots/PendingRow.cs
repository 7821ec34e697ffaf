namespace Hierarchy.Engine;

/// <summary>
/// A unit's row that large rows moved to or from: they are noted, and added up when somebody asks for all of it, once for all readers.
/// Only its work units are many and wait for that; its measures are kept.
/// </summary>
internal sealed class PendingRow
{
    /// <summary>
    /// More are not noted before these are added up: that costs what each would have cost by itself, and no row keeps more of others alive.
    /// </summary>
    private const int MostTerms = 8;

    /// <summary>Its <see cref="Parts"/> until somebody asks, then the row as <see cref="SortedItems{T}.Stored"/>. Two who ask at once find the same.</summary>
    private volatile object? _state;

    private PendingRow(Parts parts, SortedItems<CountEntry> measures)
    {
        _state = parts;
        Measures = measures;
    }

    /// <summary>The counts that are no work units.</summary>
    public SortedItems<CountEntry> Measures { get; }

    /// <summary>The whole row.</summary>
    public SortedItems<CountEntry> Row
    {
        get
        {
            if (_state is not Parts parts)
            {
                return new(_state);
            }

            // Nobody writes on in its pages: it belongs to every snapshot that has the row.
            var nobody = new object();
            var row = parts.Row;
            foreach (var (other, sign) in parts.Terms)
            {
                row = CountRow.AddAll(row, other, sign, nobody);
            }

            _state = row.Stored;
            return row;
        }
    }

    /// <summary>Adds, or with the sign -1 takes away, a row that nobody writes any more.</summary>
    /// <param name="stored">A stored row, pending or not, that nobody writes any more.</param>
    /// <param name="other">The other row.</param>
    /// <param name="measures">Its counts that are no work units.</param>
    /// <param name="sign">1 or -1.</param>
    /// <param name="owner">Who writes the measures.</param>
    /// <returns>What is stored instead: what one commit takes away and gives back leaves what was there.</returns>
    public static object? Add(
        object? stored, SortedItems<CountEntry> other, SortedItems<CountEntry> measures, int sign, object owner)
    {
        var pending = stored as PendingRow;
        var parts = pending?._state as Parts ?? new Parts(pending?.Row ?? new(stored), []);
        var terms = parts.Terms;
        var opposite = Array.FindIndex(terms, term => term.Sign == -sign && ReferenceEquals(term.Row.Stored, other.Stored));
        if (opposite >= 0)
        {
            Term[] left = [.. terms[..opposite], .. terms[(opposite + 1)..]];
            if (left.Length == 0)
            {
                return parts.Row.Stored;
            }

            parts = new Parts(parts.Row, left);
        }
        else
        {
            parts = terms.Length < MostTerms
                ? new Parts(parts.Row, [.. terms, new Term(other, sign)])
                : new Parts(pending!.Row, [new Term(other, sign)]);
        }

        var known = pending?.Measures ?? MeasureKeys.MeasuresOf(parts.Row);
        return new PendingRow(parts, CountRow.AddAll(known, measures, sign, owner));
    }

    private sealed record Parts(SortedItems<CountEntry> Row, Term[] Terms);

    private readonly record struct Term(SortedItems<CountEntry> Row, int Sign);
}
