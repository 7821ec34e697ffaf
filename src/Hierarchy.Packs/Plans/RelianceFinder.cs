namespace Hierarchy.Packs;

/// <summary>
/// What a plan relies on, by one rule that is wider than each operation needs and simple to see through: every node of the store that
/// changes, or at which a relationship changes, stays as it is in everything; the units above such a unit stay in their places; their
/// roots keep their charters, and their shape where a unit moves, changes kind or a charter changes. Who frees a name stays closed.
/// </summary>
internal sealed class RelianceFinder(PlanContext context, UnitRoots roots)
{
    private const Aspects Everything = Aspects.Props | Aspects.Place | Aspects.Ties;

    private readonly UnitRoots _rootsInStore = new(context, inStore: true);
    private readonly Dictionary<PlanNode, Aspects> _relied = [];
    private readonly bool[] _isTouched = new bool[context.Graph.Nodes.Count];
    private readonly HashSet<PlanNode> _shaped = [];

    /// <summary>The aspects, and the roots whose shape the plan writes.</summary>
    public (List<Reliance> Relied, List<NodeId> ShapedRoots) Find()
    {
        foreach (var node in context.Graph.Nodes)
        {
            if (node.IsChanged)
            {
                Visit(node);
            }
            else if (node.FreesName)
            {
                Rely(node, Aspects.Props);
            }
        }

        foreach (var relationship in context.Graph.Relationships)
        {
            if (relationship.IsChanged)
            {
                Visit(relationship);
            }
        }

        var relied = _relied.Select(entry => new Reliance(entry.Key.Id, entry.Value));
        return ([.. relied], [.. _shaped.Select(root => root.Id)]);
    }

    private void Visit(PlanNode node)
    {
        Touch(node);
        if (node.Unit is not { } unit)
        {
            return;
        }

        var before = node.Before as OrgUnitData;
        var isReopened = before?.Closed <= context.Today && !(unit.Closed <= context.Today);
        if (before is null || before.Kind != unit.Kind || isReopened || !Equals(before.Charter, unit.Charter))
        {
            Shape(roots.RootOf(node));
        }
    }

    private void Visit(PlanRelationship relationship)
    {
        Touch(relationship.Source);
        Touch(relationship.Target);
        if (relationship.Type == RelationshipType.PartOf)
        {
            Shape(roots.RootOf(relationship.Source));
            if (relationship.Source.Before is not null)
            {
                Shape(_rootsInStore.RootOf(relationship.Source));
            }
        }
        else if (relationship is { Type: RelationshipType.Holds, Before: null, Target.Type: NodeType.OrgUnit })
        {
            _shaped.Add(roots.RootOf(relationship.Target));
        }
    }

    private void Touch(PlanNode node)
    {
        if (_isTouched[node.Number])
        {
            return;
        }

        _isTouched[node.Number] = true;
        Rely(node, Everything);
        if (node.Type != NodeType.OrgUnit)
        {
            return;
        }

        Rely(roots.RootOf(node), Aspects.Props);
        var above = node.ParentOn(context.Today)?.Target;
        for (var height = 0; above is not null && height < Limits.MaxDepth; height++)
        {
            Rely(above, Aspects.Place);
            above = above.ParentOn(context.Today)?.Target;
        }
    }

    private void Shape(PlanNode root)
    {
        _shaped.Add(root);
        Rely(root, Aspects.Props | Aspects.Shape);
    }

    /// <summary>Only what the store has can be changed by others.</summary>
    private void Rely(PlanNode node, Aspects aspects)
    {
        if (node.Before is not null)
        {
            _relied[node] = _relied.GetValueOrDefault(node) | aspects;
        }
    }
}
