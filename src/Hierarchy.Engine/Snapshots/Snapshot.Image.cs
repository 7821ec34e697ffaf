namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>The snapshot of a whole graph on a day: the same as if its facts had come one after the other.</summary>
    /// <exception cref="ImpossibleFactException">A relationship ends at a node that does not exist.</exception>
    public static Snapshot Of(GraphImage image, DateOnly day) => Loader.Load(image, day) ?? OfFacts(image, day);

    /// <summary>The same, fact by fact: what a load must equal, and the way for graphs that are not as they should be.</summary>
    public static Snapshot OfFacts(GraphImage image, DateOnly day)
    {
        var nodes = image.Nodes.Select(Fact (node) => new NodeFact(null, node));
        var relationships = image.Relationships.Select(Fact (relationship) => new RelationshipFact(null, relationship));
        return Empty(day).With(nodes.Concat(relationships), image.Revision, day, preview: false);
    }

    /// <summary>The whole graph.</summary>
    public GraphImage ToImage(CancellationToken cancellationToken)
    {
        var nodes = new NodeData[NodeCount];
        for (var i = 0; i < nodes.Length; i++)
        {
            LookAt(i, cancellationToken);
            nodes[i] = Node(i + 1).ToData();
        }

        var relationships = new RelationshipData[RelationshipCount];
        for (var i = 0; i < relationships.Length; i++)
        {
            LookAt(i, cancellationToken);
            relationships[i] = DataOf(i + 1);
        }

        return new GraphImage(Revision, nodes, relationships);
    }

    private RelationshipData DataOf(int slot)
    {
        ref readonly var record = ref Relationship(slot);
        return new RelationshipData
        {
            Id = record.Id,
            Type = record.Type,
            Source = Node(record.Source).Id,
            Target = Node(record.Target).Id,
            Period = record.Period,
            Role = record.Role,
            Post = record.Post,
            FullTime = record.FullTime,
            Lineage = record.Lineage,
            Attributes = _attributes[slot] ?? AttributeMap.Empty,
        };
    }

    private static void LookAt(int row, CancellationToken cancellationToken)
    {
        if (row % Meter.Block == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
