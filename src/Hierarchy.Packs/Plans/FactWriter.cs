namespace Hierarchy.Packs;

/// <summary>Writes what changed, and who frees a name, as facts, nodes first.</summary>
internal static class FactWriter
{
    private const int FactsBetweenReports = 100_000;

    public static List<Fact> Write(PlanGraph graph, IProgress<PackProgress>? progress = null)
    {
        var count = graph.Nodes.Count(node => node.IsChanged) + graph.Relationships.Count(relationship => relationship.IsChanged);
        var facts = new List<Fact>(count);
        foreach (var node in graph.Nodes)
        {
            if (node.IsChanged || node.FreesName)
            {
                Add(new NodeFact(node.Before, node.After!));
            }
        }

        foreach (var relationship in graph.Relationships)
        {
            if (relationship.IsChanged)
            {
                Add(Fact(graph, relationship));
            }
        }

        return facts;

        void Add(Fact fact)
        {
            facts.Add(fact);
            if (facts.Count % FactsBetweenReports == 0)
            {
                progress?.Report(new PackProgress(PackPhase.Writing, facts.Count, count));
            }
        }
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
