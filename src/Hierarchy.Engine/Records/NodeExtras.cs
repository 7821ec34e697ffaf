namespace Hierarchy.Engine;

/// <summary>What few nodes have.</summary>
/// <param name="Attributes">See <see cref="NodeData.Attributes"/>.</param>
/// <param name="Location">See <see cref="OrgUnitData.Location"/>.</param>
/// <param name="Charter">See <see cref="OrgUnitData.Charter"/>.</param>
/// <param name="Phone">See <see cref="PersonData.Phone"/>.</param>
internal sealed record NodeExtras(AttributeMap Attributes, Location? Location, Charter? Charter, string? Phone)
{
    private static readonly NodeExtras None = new(AttributeMap.Empty, Location: null, Charter: null, Phone: null);

    /// <summary>The extras of a node; null when it has none.</summary>
    public static NodeExtras? Of(NodeData data)
    {
        var unit = data as OrgUnitData;
        var phone = (data as PersonData)?.Phone;
        return data.Attributes.Count == 0 && unit?.Location is null && unit?.Charter is null && phone is null
            ? null
            : new NodeExtras(data.Attributes, unit?.Location, unit?.Charter, phone);
    }

    /// <summary>Reads what may be missing.</summary>
    public static NodeExtras OrNone(NodeExtras? extras) => extras ?? None;
}
