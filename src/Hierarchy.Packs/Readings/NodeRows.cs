using System.Globalization;

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
        const int DateLength = 10;
        var at = key.Length - DateLength - 1;
        date = null;
        if (at < 1 || key[at] != '@')
        {
            return key;
        }

        if (!DateOnly.TryParseExact(key.AsSpan(at + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return key;
        }

        date = day;
        return key[..at];
    }

    private static UnitRow Unit(RowCells cells)
    {
        var key = cells.Key(PackColumn.Code) ?? "";
        var code = SplitCode(key, out var date);
        var kind = cells.Word<OrgUnitKind>(PackColumn.Kind);
        var closedOn = cells.Date(PackColumn.ClosedOn);
        if (date is { } day && day != closedOn)
        {
            cells.Report(
                PackColumn.Code,
                PackErrorCode.MalformedKey,
                $"The date after @ in {Wording.Quote(key)} must be the day in 'closedOn', by which a closed unit is told from a later "
                    + "one of the same code.");
        }

        return new UnitRow
        {
            Table = cells.Table,
            Line = cells.Line,
            Key = key,
            Code = code,
            Name = cells.Name(PackColumn.Name),
            Parent = cells.Key(PackColumn.Parent),
            Kind = kind.GetValueOrDefault(),
            Form = cells.Word<OrgUnitForm>(PackColumn.Form),
            Status = cells.Word<OrgUnitStatus>(PackColumn.Status),
            PlannedOn = cells.Date(PackColumn.PlannedOn),
            OpenedOn = cells.Date(PackColumn.OpenedOn),
            ClosedOn = closedOn,
            Order = cells.Number(PackColumn.Order),
            Location = Location(cells),
            Charter = cells.Text(PackColumn.Charter),
            Attributes = cells.Attributes(),
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

    private static PersonRow Person(RowCells cells) => new()
    {
        Table = cells.Table,
        Line = cells.Line,
        Key = cells.Key(PackColumn.Key) ?? "",
        Name = cells.Name(PackColumn.Name),
        IsPartyMember = cells.Flag(PackColumn.IsPartyMember) ?? false,
        Traits = cells.Traits(PackColumn.Traits),
        Phone = cells.Text(PackColumn.Phone),
        Attributes = cells.Attributes(),
        IsBroken = cells.IsBroken,
    };

    private static WorkUnitRow WorkUnit(RowCells cells) => new()
    {
        Table = cells.Table,
        Line = cells.Line,
        Key = cells.Key(PackColumn.Key) ?? "",
        Name = cells.Name(PackColumn.Name),
        Kind = cells.Word<WorkUnitKind>(PackColumn.Kind).GetValueOrDefault(),
        ClosedOn = cells.Date(PackColumn.ClosedOn),
        Attributes = cells.Attributes(),
        IsBroken = cells.IsBroken,
    };

    private static MatrixRow Matrix(RowCells cells) => new()
    {
        Table = cells.Table,
        Line = cells.Line,
        Key = cells.Key(PackColumn.Key) ?? "",
        Name = cells.Name(PackColumn.Name),
        Kind = cells.Word<MatrixKind>(PackColumn.Kind).GetValueOrDefault(),
        ClosedOn = cells.Date(PackColumn.ClosedOn),
        Attributes = cells.Attributes(),
        IsBroken = cells.IsBroken,
    };

    private static BodyRow Body(RowCells cells) => new()
    {
        Table = cells.Table,
        Line = cells.Line,
        Key = cells.Key(PackColumn.Key) ?? "",
        Name = cells.Name(PackColumn.Name),
        Kind = cells.Word<BodyKind>(PackColumn.Kind).GetValueOrDefault(),
        ClosedOn = cells.Date(PackColumn.ClosedOn),
        PartOf = cells.Key(PackColumn.PartOf),
        Attributes = cells.Attributes(),
        IsBroken = cells.IsBroken,
    };
}
