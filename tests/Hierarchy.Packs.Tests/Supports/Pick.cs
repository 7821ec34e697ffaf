using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Finds things in a graph by what people call them.</summary>
internal static class Pick
{
    public static OrgUnitData Unit(this GraphImage image, string code)
        => Assert.Single(image.Nodes.OfType<OrgUnitData>(), unit => unit.Code == code);

    public static TData Node<TData>(this GraphImage image, string key)
        where TData : NodeData
        => Assert.Single(image.Nodes.OfType<TData>(), node => node.Key == key);

    /// <summary>The relationships of a type as <c>source → target [from, to)</c>, sorted; a missing bound is empty.</summary>
    public static IReadOnlyList<string> Lines(this GraphImage image, RelationshipType type)
    {
        var names = image.Nodes.ToDictionary(node => node.Id, node => node.Key);
        return
        [
            .. image.Relationships.Where(relationship => relationship.Type == type)
                .Select(relationship => $"{names[relationship.Source]} → {names[relationship.Target]} "
                    + $"[{relationship.Period.From:O}, {relationship.Period.To:O})")
                .Order(StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<string> ErrorLines(this PackPlan plan) => [.. plan.Report.Errors.Select(error => error.ToString())];
}
