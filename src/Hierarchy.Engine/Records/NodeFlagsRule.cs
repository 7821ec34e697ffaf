namespace Hierarchy.Engine;

/// <summary>Which flags a node has.</summary>
internal static class NodeFlagsRule
{
    public static NodeFlags Of(NodeData data)
    {
        if (data is not OrgUnitData unit)
        {
            return data is PersonData { IsPartyMember: true } ? NodeFlags.SinceEver | NodeFlags.IsPartyMember : NodeFlags.SinceEver;
        }

        var flags = unit.Order is null ? NodeFlags.None : NodeFlags.HasOrder;
        var first = UnitStatusRule.LifeOf(unit.GivenStatus, unit.PlannedOn, unit.OpenedOn, unit.ClosedOn).From;
        if (first is null)
        {
            return flags | NodeFlags.SinceEver;
        }

        return first == unit.PlannedOn ? flags | NodeFlags.FromPlannedOn : flags;
    }
}
