namespace Hierarchy.Specification.Api.Oracles;

/// <summary>A unit as its pack tells it.</summary>
public sealed class PackUnit
{
    private readonly PackRow _row;
    private readonly List<(string Parent, DateOnly? From, DateOnly To)> _formerParents;

    public PackUnit(PackRow row, IEnumerable<PackRow> formerParents)
    {
        _row = row;
        Code = Name.Split('@')[0];
        _formerParents = [.. formerParents.Select(former => (former["parent"], former.Date("from"), former.Date("to")!.Value))];
    }

    /// <summary>The code as the pack has it, with <c>@closedOn</c> where the code was taken again; unique in the pack.</summary>
    public string Name => _row["code"];

    /// <summary>The code as the API has it.</summary>
    public string Code { get; }

    public PackRow Row => _row;

    public string Kind => _row["kind"];

    public DateOnly? ClosedOn => _row.Date("closedOn");

    public int? Order => _row.OrNull("order") is { } order ? int.Parse(order) : null;

    /// <summary>PLANNED, ACTIVE or CLOSED on a day; null when it does not exist.</summary>
    public string? StatusOn(DateOnly day)
    {
        var given = _row.Or("status", "ACTIVE");
        if (ClosedOn <= day)
        {
            return "CLOSED";
        }

        var (planned, opened) = (_row.Date("plannedOn"), _row.Date("openedOn"));
        if (opened <= day || (opened is null && (given == "ACTIVE" || (given == "CLOSED" && planned is null))))
        {
            return "ACTIVE";
        }

        return planned <= day || (planned is null && given == "PLANNED") ? "PLANNED" : null;
    }

    /// <summary>The name of the parent on a day, open or not; null for a root.</summary>
    public string? ParentOn(DateOnly day)
    {
        foreach (var (parent, from, to) in _formerParents)
        {
            if ((from is null || from <= day) && day < to)
            {
                return parent;
            }
        }

        return _formerParents.Count == 0 || day >= _formerParents.Max(former => former.To) ? _row.OrNull("parent") : null;
    }
}
