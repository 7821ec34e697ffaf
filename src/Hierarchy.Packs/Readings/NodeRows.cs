namespace Hierarchy.Packs;

/// <summary>Makes rows of nodes from fields.</summary>
internal static class NodeRows
{
    public static NodeRow Make(NodeType type, RowCells cells) => type switch
    {
        NodeType.OrgUnit => Unit(cells),
        NodeType.Person => Person(cells),
        NodeType.WorkUnit => Other<WorkUnitKind>(type, cells, (head, kind, closedOn) => new WorkUnitData(head, kind, closedOn)),
        NodeType.Matrix => Other<MatrixKind>(type, cells, (head, kind, closedOn) => new MatrixData(head, kind, closedOn)),
        _ => Other<BodyKind>(type, cells, (head, kind, closedOn) => new BodyData(head, kind, closedOn)),
    };

    /// <summary>The code without a <c>@</c> date at its end; <paramref name="date"/> = null when there is none.</summary>
    public static string SplitCode(string key, out DateOnly? date)
    {
        var at = key.Length - IsoDate.Length - 1;
        date = null;
        if (at < 1 || key[at] != '@' || !IsoDate.TryParse(key.AsSpan(at + 1), out var day))
        {
            return key;
        }

        date = day;
        return key[..at];
    }

    private static NodeRow Unit(RowCells cells)
    {
        var key = cells.Key(PackColumn.Code);
        var written = cells.TextOf(key);
        var code = SplitCode(written, out var date);
        var closedOn = cells.Date(PackColumn.ClosedOn);
        if (date is { } day && day != closedOn)
        {
            cells.Report(
                PackColumn.Code,
                PackErrorCode.MalformedKey,
                $"The date after @ in {Wording.Quote(written)} must be the day in 'closedOn', by which a closed unit is told from a later "
                    + "one of the same code.");
        }

        var kind = cells.Word<OrgUnitKind>(PackColumn.Kind).GetValueOrDefault();
        var data = new OrgUnitData(Head(NodeType.OrgUnit, code, cells), kind, closedOn)
        {
            Form = cells.Word<OrgUnitForm>(PackColumn.Form),
            GivenStatus = cells.Word<OrgUnitStatus>(PackColumn.Status) ?? OrgUnitStatus.Active,
            PlannedOn = cells.Date(PackColumn.PlannedOn),
            OpenedOn = cells.Date(PackColumn.OpenedOn),
            Order = cells.Number(PackColumn.Order),
            Location = Location(cells),
        };
        return new NodeRow
        {
            Line = cells.Line,
            Key = key,
            Parent = cells.Key(PackColumn.Parent),
            Charter = cells.Text(PackColumn.Charter),
            Data = data,
            IsBroken = cells.IsBroken,
        };
    }

    private static Location? Location(RowCells cells)
    {
        var wasBroken = cells.IsBroken;
        var longitude = cells.Degrees(PackColumn.Longitude, 180);
        var latitude = cells.Degrees(PackColumn.Latitude, 90);
        if (longitude is null != latitude is null && cells.IsBroken == wasBroken)
        {
            var missing = longitude is null ? PackColumn.Longitude : PackColumn.Latitude;
            cells.Report(missing, PackErrorCode.LocationIncomplete, "A place needs both 'longitude' and 'latitude', or neither.");
        }

        return longitude is { } east && latitude is { } north ? new Location(east, north) : null;
    }

    private static NodeRow Person(RowCells cells)
    {
        var key = cells.Key(PackColumn.Key);
        var data = new PersonData(Head(NodeType.Person, cells.TextOf(key), cells))
        {
            IsPartyMember = cells.Flag(PackColumn.IsPartyMember) ?? false,
            Traits = cells.Traits(PackColumn.Traits),
            Phone = cells.Text(PackColumn.Phone),
        };
        return new NodeRow { Line = cells.Line, Key = key, Data = data, IsBroken = cells.IsBroken };
    }

    /// <summary>A work unit, matrix or body; only a body can be part of another.</summary>
    private static NodeRow Other<TKind>(NodeType type, RowCells cells, Func<NodeHead, TKind, DateOnly?, NodeData<TKind>> make)
        where TKind : struct, Enum
    {
        var key = cells.Key(PackColumn.Key);
        var head = Head(type, cells.TextOf(key), cells);
        var kind = cells.Word<TKind>(PackColumn.Kind).GetValueOrDefault();
        return new NodeRow
        {
            Line = cells.Line,
            Key = key,
            Data = make(head, kind, cells.Date(PackColumn.ClosedOn)),
            Parent = cells.Key(PackColumn.PartOf),
            IsBroken = cells.IsBroken,
        };
    }

    private static NodeHead Head(NodeType type, string key, RowCells cells)
        => new(NodeId.Of(type, key), key, cells.Name(PackColumn.Name), cells.Attributes());
}
