namespace Hierarchy.Engine;

/// <summary>Reads one measure: from the rows where it is kept, else by walking what stands below.</summary>
internal sealed class MeasureReader
{
    private static readonly OrgUnitKind[] AllKinds = Enum.GetValues<OrgUnitKind>();
    private static readonly Post[] AllPosts = Enum.GetValues<Post>();

    private readonly Snapshot _snapshot;
    private readonly Measure _measure;
    private readonly OrgUnitKind[] _kinds;
    private readonly Post[] _posts;

    /// <summary>Only the measure that is not kept has it.</summary>
    private readonly Meter? _meter;

    public MeasureReader(Snapshot snapshot, MeasureRequest request, RowBudget? budget, CancellationToken cancellationToken)
    {
        if (request.Measure == MeasureList.ByMatrix)
        {
            throw new ArgumentRefusedException("measure", "byMatrix is a table: it is asked by itself.");
        }

        if (request.Kinds.Count > 0 && request.Measure.Split != MeasureSplit.Kind)
        {
            throw new ArgumentRefusedException("kinds", $"'{request.Measure.Name}' is not split by kind.");
        }

        if (request.Posts.Count > 0 && request.Measure.Split != MeasureSplit.Post)
        {
            throw new ArgumentRefusedException("posts", $"'{request.Measure.Name}' is not split by post.");
        }

        _snapshot = snapshot;
        _measure = request.Measure;
        _kinds = request.Kinds.Count > 0 ? [.. request.Kinds.Distinct()] : AllKinds;
        _posts = request.Posts.Count > 0 ? [.. request.Posts.Distinct()] : AllPosts;
        _meter = _measure == MeasureList.OfficeHolders ? new Meter(budget, cancellationToken) : null;
    }

    public long Read(int unit)
    {
        var row = _snapshot.Measures(unit);
        if (row.IsEmpty)
        {
            return 0;
        }

        return _measure switch
        {
            _ when _measure == MeasureList.Units => CountUnits(row, unit, MeasureKeys.Units),
            _ when _measure == MeasureList.Organized => CountUnits(row, unit, MeasureKeys.Organized),
            _ when _measure == MeasureList.Residents => CountRow.Get(row, MeasureKeys.Residents),
            _ when _measure == MeasureList.PartyMembers => CountRow.Get(row, MeasureKeys.PartyMembers),
            _ when _measure == MeasureList.CheckedIn => CountRow.Get(row, MeasureKeys.CheckedInPeople),
            _ when _measure == MeasureList.CheckedInWorkUnits => CountRow.KeysFrom(_snapshot.Row(unit), MeasureKeys.FirstWorkUnit),
            _ when _measure == MeasureList.Appointments => CountAppointments(row),
            _ when _measure == MeasureList.OfficeHolders => CountHolders(unit, _meter!),
            _ => throw new ArgumentRefusedException("measure", $"'{_measure.Name}' is not a measure of this store."),
        };
    }

    /// <summary>Charges what was walked for measures that are not kept.</summary>
    public void Charge() => _meter?.Charge();

    /// <summary>Strictly below: without the unit itself.</summary>
    private long CountUnits(SortedItems<CountEntry> row, int unit, Func<OrgUnitKind, int> keyOf)
    {
        var own = _snapshot.Node(unit).UnitKind;
        var self = _measure == MeasureList.Units || _snapshot.Node(unit).StatusOn(_snapshot.Day) == OrgUnitStatus.Active ? 1 : 0;
        var sum = 0L;
        foreach (var kind in _kinds)
        {
            sum += CountRow.Get(row, keyOf(kind)) - (kind == own ? self : 0);
        }

        return sum;
    }

    private long CountAppointments(SortedItems<CountEntry> row)
    {
        var sum = 0L;
        foreach (var post in _posts)
        {
            sum += CountRow.Get(row, MeasureKeys.Appointments(post));
        }

        return sum;
    }

    private long CountHolders(int unit, Meter meter)
    {
        var holders = new HashSet<int>();
        foreach (var below in _snapshot.Below(unit, MeasureKeys.HasAppointments))
        {
            meter.Add(1);
            foreach (var appointment in _snapshot.List(below, ListKind.Appointments))
            {
                meter.Add(1);
                ref readonly var record = ref _snapshot.Relationship(appointment);
                if (Array.IndexOf(_posts, record.Post.GetValueOrDefault()) >= 0)
                {
                    holders.Add(record.Source);
                }
            }
        }

        return holders.Count;
    }
}
