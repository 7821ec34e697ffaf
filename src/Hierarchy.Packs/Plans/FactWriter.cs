namespace Hierarchy.Packs;

/// <summary>Writes what changed, and who frees a name, as facts, nodes first.</summary>
internal static class FactWriter
{
    public static List<Fact> Write(PlanGraph graph)
    {
        var count = graph.Nodes.Count(node => node.IsChanged) + graph.Relationships.Count(relationship => relationship.IsChanged);
        var facts = new List<Fact>(count);
        foreach (var node in graph.Nodes)
        {
            if (node.IsChanged || node.FreesName)
            {
                facts.Add(new NodeFact(node.Before, node.After!));
            }
        }

        foreach (var relationship in graph.Relationships)
        {
            if (relationship.IsChanged)
            {
                facts.Add(Fact(graph, relationship));
            }
        }

        return facts;
    }

    private static RelationshipFact Fact(PlanGraph graph, PlanRelationship relationship)
    {
        if (relationship.Before is { } before)
        {
            var at = relationship.Source.Degree <= relationship.Target.Degree ? relationship.Source : relationship.Target;
            var altered = before with
            {
                Period = relationship.Period,
                Role = relationship.Role,
                FullTime = relationship.FullTime,
                Attributes = relationship.Attributes,
            };
            return new RelationshipFact(before, altered) { At = at.Id };
        }

        var after = new RelationshipData
        {
            Id = graph.NewIdOf(relationship),
            Type = relationship.Type,
            Source = relationship.Source.Id,
            Target = relationship.Target.Id,
            Period = relationship.Period,
            Role = relationship.Role,
            Post = relationship.Post,
            FullTime = relationship.FullTime,
            Lineage = relationship.Lineage,
            Attributes = relationship.Attributes,
        };
        return new RelationshipFact(Before: null, after);
    }
}
