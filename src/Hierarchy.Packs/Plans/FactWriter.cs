namespace Hierarchy.Packs;

/// <summary>Writes what changed, and who frees a name, as facts, nodes first.</summary>
internal static class FactWriter
{
    public static List<Fact> Write(PlanGraph graph)
    {
        var facts = new List<Fact>();
        foreach (var node in graph.Nodes)
        {
            if (node.IsChanged || node.FreesName)
            {
                facts.Add(new NodeFact(node.Before, node.After!));
            }
        }

        foreach (var tie in graph.Ties)
        {
            if (tie.IsChanged)
            {
                facts.Add(Fact(graph, tie));
            }
        }

        return facts;
    }

    private static RelationshipFact Fact(PlanGraph graph, PlanTie tie)
    {
        if (tie.Before is { } before)
        {
            var at = tie.Source.Degree <= tie.Target.Degree ? tie.Source : tie.Target;
            var altered = before with { Period = tie.Period, Role = tie.Role, FullTime = tie.FullTime, Attributes = tie.Attributes };
            return new RelationshipFact(before, altered) { At = at.Id };
        }

        var after = new RelationshipData
        {
            Id = graph.NewIdOf(tie),
            Type = tie.Type,
            Source = tie.Source.Id,
            Target = tie.Target.Id,
            Period = tie.Period,
            Role = tie.Role,
            Post = tie.Post,
            FullTime = tie.FullTime,
            Lineage = tie.Lineage,
            Attributes = tie.Attributes,
        };
        return new RelationshipFact(Before: null, after);
    }
}
