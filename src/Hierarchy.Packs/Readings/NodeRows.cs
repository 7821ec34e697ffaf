namespace Hierarchy.Packs;

/// <summary>Makes rows of nodes from fields.</summary>
internal static class NodeRows
{
    public static NodeRow Make(NodeType type, RowCells cells) => type switch
    {
        NodeType.OrgUnit => Unit(cells),
        NodeType.Person => Person(cells),
        NodeType.WorkUnit => WorkUnit(cells),
        NodeType.Matrix => Matrix(cells),
        _ => Body(cells),
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

        var data = new OrgUnitData
        {
            Id = NodeId.Of(NodeType.OrgUnit, code),
            Key = code,
            Name = cells.Name(PackColumn.Name),
            Kind = cells.Word<OrgUnitKind>(PackColumn.Kind).GetValueOrDefault(),
            Form = cells.Word<OrgUnitForm>(PackColumn.Form),
            GivenStatus = cells.Word<OrgUnitStatus>(PackColumn.Status) ?? OrgUnitStatus.Active,
            PlannedOn = cells.Date(PackColumn.PlannedOn),
            OpenedOn = cells.Date(PackColumn.OpenedOn),
            ClosedOn = closedOn,
            Order = cells.Number(PackColumn.Order),
            Location = Location(cells),
            Attributes = cells.Attributes(),
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
        var data = new PersonData
        {
            Id = NodeId.Of(NodeType.Person, cells.TextOf(key)),
            Key = cells.TextOf(key),
            Name = cells.Name(PackColumn.Name),
            IsPartyMember = cells.Flag(PackColumn.IsPartyMember) ?? false,
            Traits = cells.Traits(PackColumn.Traits),
            Phone = cells.Text(PackColumn.Phone),
            Attributes = cells.Attributes(),
        };
        return new NodeRow { Line = cells.Line, Key = key, Data = data, IsBroken = cells.IsBroken };
    }

    private static NodeRow WorkUnit(RowCells cells)
    {
        var key = cells.Key(PackColumn.Key);
        var data = new WorkUnitData
        {
            Id = NodeId.Of(NodeType.WorkUnit, cells.TextOf(key)),
            Key = cells.TextOf(key),
            Name = cells.Name(PackColumn.Name),
            Kind = cells.Word<WorkUnitKind>(PackColumn.Kind).GetValueOrDefault(),
            ClosedOn = cells.Date(PackColumn.ClosedOn),
            Attributes = cells.Attributes(),
        };
        return new NodeRow { Line = cells.Line, Key = key, Data = data, IsBroken = cells.IsBroken };
    }

    private static NodeRow Matrix(RowCells cells)
    {
        var key = cells.Key(PackColumn.Key);
        var data = new MatrixData
        {
            Id = NodeId.Of(NodeType.Matrix, cells.TextOf(key)),
            Key = cells.TextOf(key),
            Name = cells.Name(PackColumn.Name),
            Kind = cells.Word<MatrixKind>(PackColumn.Kind).GetValueOrDefault(),
            ClosedOn = cells.Date(PackColumn.ClosedOn),
            Attributes = cells.Attributes(),
        };
        return new NodeRow { Line = cells.Line, Key = key, Data = data, IsBroken = cells.IsBroken };
    }

    private static NodeRow Body(RowCells cells)
    {
        var key = cells.Key(PackColumn.Key);
        var data = new BodyData
        {
            Id = NodeId.Of(NodeType.Body, cells.TextOf(key)),
            Key = cells.TextOf(key),
            Name = cells.Name(PackColumn.Name),
            Kind = cells.Word<BodyKind>(PackColumn.Kind).GetValueOrDefault(),
            ClosedOn = cells.Date(PackColumn.ClosedOn),
            Attributes = cells.Attributes(),
        };
        return new NodeRow
        {
            Line = cells.Line,
            Key = key,
            Parent = cells.Key(PackColumn.PartOf),
            Data = data,
            IsBroken = cells.IsBroken,
        };
    }
}
