namespace Hierarchy.Packs;

/// <summary>Which charter the row of a unit brings: roots only. A root that names none takes the pack's only one.</summary>
internal sealed class RootCharters(PlanContext context)
{
    /// <summary>What a row says whose unit has no charter of its own, unless a charter has this name.</summary>
    public const string None = "NONE";

    private readonly Dictionary<string, Charter> _stored = context.Graph.Nodes.Select(node => (node.Before as OrgUnitData)?.Charter)
        .OfType<Charter>().GroupBy(charter => charter.Name).ToDictionary(group => group.Key, group => group.First());

    public Charter? Of(PackTable table, in NodeRow row, PlanNode node)
    {
        var before = node.Before as OrgUnitData;
        if (!IsRoot(table, row, node))
        {
            return table.Has(PackColumn.Parent) ? null : before?.Charter;
        }

        if (row.Charter is { } name)
        {
            return context.Pack.Charters.FirstOrDefault(charter => charter.Name == name)?.Charter ?? _stored.GetValueOrDefault(name);
        }

        if (before?.Charter is { } kept && !table.Has(PackColumn.Charter) && context.Pack.Charters.Count != 1)
        {
            return kept;
        }

        return context.Pack.Charters.Count == 1 ? context.Pack.Charters[0].Charter : null;
    }

    /// <summary>Reports a row that names a charter which is not there, or none where it must, or one where it may not.</summary>
    public void Check(PackTable table, in NodeRow row, PlanNode node)
    {
        if (!IsRoot(table, row, node))
        {
            if (row.Charter is not null)
            {
                var message = "Only a unit without a 'parent' has a charter; those below follow it.";
                context.Report(node.Row, PackColumn.Charter, PackErrorCode.CharterNotAtRoot, message);
            }
        }
        else if (row.Charter is { } name)
        {
            if (name != None && context.Pack.Charters.All(charter => charter.Name != name) && !_stored.ContainsKey(name))
            {
                var message = $"There is no charter {Wording.Quote(name)} in {PackFormat.CharterFile}: "
                    + $"write the name of one that is there, or {None}.";
                context.Report(node.Row, PackColumn.Charter, PackErrorCode.UnknownCharter, message);
            }
        }
        else if (context.Pack.Charters.Count > 1 && node.Unit?.Charter is null)
        {
            var message = $"{PackFormat.CharterFile} has several charters, so each root must name its own in the column 'charter'.";
            context.Report(node.Row, PackColumn.Charter, PackErrorCode.CharterMissing, message);
        }
    }

    private bool IsRoot(PackTable table, in NodeRow row, PlanNode node)
        => row.Parent == KeyPool.None && (table.Has(PackColumn.Parent) || node.ParentOn(context.Today) is null);
}
