namespace Hierarchy.Packs;

/// <summary>
/// Two units with one code are never open on one day, and never both without having been closed: a code is free once its unit is closed.
/// </summary>
internal static class CodeCheck
{
    public static void Check(PlanContext context)
    {
        var units = context.Graph.Nodes.Count(node => node.Type == NodeType.OrgUnit);
        var first = new Dictionary<string, PlanNode>(units, StringComparer.Ordinal);
        var groups = new Dictionary<string, List<PlanNode>>(StringComparer.Ordinal);
        foreach (var node in context.Graph.Nodes)
        {
            if (node.Unit is not { } unit || first.TryAdd(unit.Code, node))
            {
                continue;
            }

            if (!groups.TryGetValue(unit.Code, out var group))
            {
                group = [first[unit.Code]];
                groups.Add(unit.Code, group);
            }

            group.Add(node);
        }

        foreach (var group in groups.Values)
        {
            Check(context, [.. group.OrderBy(node => UnitLife.Of(node.Unit!).From ?? DateOnly.MinValue)
                .ThenBy(node => node.Row.Line)]);
        }
    }

    private static void Check(PlanContext context, PlanNode[] units)
    {
        var longest = units[0];
        foreach (var unit in units.AsSpan(1))
        {
            if (UnitLife.Of(longest.Unit!).Overlaps(UnitLife.Of(unit.Unit!)))
            {
                Report(context, longest, unit, PackErrorCode.CodeClash);
            }
            else if (longest.Unit!.ClaimOn(context.Today) is { } claim && claim == unit.Unit!.ClaimOn(context.Today))
            {
                Report(context, longest, unit, PackErrorCode.CodeNotFree);
            }

            longest = EndOf(unit) > EndOf(longest) ? unit : longest;
        }
    }

    private static void Report(PlanContext context, PlanNode earlier, PlanNode later, PackErrorCode code)
    {
        var named = later.Row.IsNone ? earlier : later;
        if (named.Row.IsNone || !(earlier.IsChanged || later.IsChanged))
        {
            return;
        }

        var other = named == later ? earlier : later;
        var where = other.Row.IsNone ? "in the store" : $"on line {other.Row.Line}";
        var day = EndOf(earlier) < EndOf(later) ? EndOf(earlier) : EndOf(later);
        var what = $"The code {Wording.Quote(named.Unit!.Code)} belongs to another unit {where}";
        var message = code == PackErrorCode.CodeClash
            ? $"{what} that is open on the same days: give one of them another code, or close the earlier one with 'closedOn'."
            : $"{what}, and is free once that is closed, on {Wording.Text(day)}: import the later unit then, or give it another code.";
        context.Report(named.Row, PackColumn.Code, code, message);
    }

    private static DateOnly EndOf(PlanNode node) => node.Unit!.ClosedOn ?? DateOnly.MaxValue;
}
