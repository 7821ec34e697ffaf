namespace Hierarchy.Packs;

/// <summary>
/// Reads an export back and compares it with the graph, so that no pack is handed out which another store would read differently.
/// </summary>
internal static class ExportProof
{
    private const int MostNamed = 10;

    /// <summary>Proves an export.</summary>
    /// <returns>The rules of an import that the graph breaks.</returns>
    /// <exception cref="ExportRefusedException">The graph has what the format cannot hold.</exception>
    public static PackReport Check(Pack pack, GraphImage image, ExportGraph graph, DateOnly today)
    {
        var context = PackPlanner.Arrange(pack, GraphImage.Empty, new PackPlanOptions { Today = today, At = DateTimeOffset.UnixEpoch });
        var report = context.Errors.ToReport();
        Refuse([.. report.Errors.Select(error => error.ToString())]);
        Refuse(Differences(context.Graph, image, graph));
        PlanCheck.Check(context);
        return context.Errors.ToReport();
    }

    private static List<string> Differences(PlanGraph read, GraphImage image, ExportGraph graph)
    {
        var differences = new List<string>();
        var byName = read.Nodes.ToDictionary(node => (node.Type, node.Label));
        var ids = new Dictionary<NodeId, NodeId>();
        foreach (var node in image.Nodes)
        {
            var found = byName.GetValueOrDefault((node.Type, graph.NameOf(node.Id)));
            if (found?.After is not { } after || !ids.TryAdd(found.Id, node.Id) || !(after with { Id = node.Id }).Equals(node))
            {
                differences.Add($"{node.Type} {Wording.Quote(graph.NameOf(node.Id))} has a value that a pack cannot hold.");
            }
        }

        var expected = new Dictionary<RelationshipData, int>();
        foreach (var relationship in image.Relationships)
        {
            var same = relationship with { Id = default };
            expected[same] = expected.GetValueOrDefault(same) + 1;
        }

        foreach (var relationship in FactWriter.Write(read).OfType<RelationshipFact>().Select(fact => fact.After))
        {
            var same = relationship with
            {
                Id = default,
                Source = ids.GetValueOrDefault(relationship.Source),
                Target = ids.GetValueOrDefault(relationship.Target),
            };
            expected[same] = expected.GetValueOrDefault(same) - 1;
        }

        differences.AddRange(expected.Where(entry => entry.Value != 0).Select(entry => Text(entry.Key, graph)));
        return differences;
    }

    private static string Text(RelationshipData relationship, ExportGraph graph)
    {
        var (source, target) = (graph.FindName(relationship.Source) ?? "?", graph.FindName(relationship.Target) ?? "?");
        return $"{relationship.Type} from {Wording.Quote(source)} to {Wording.Quote(target)} has a value that a pack cannot hold.";
    }

    private static void Refuse(List<string> reasons)
    {
        if (reasons.Count > 0)
        {
            var more = reasons.Count > MostNamed ? $"\n… and {Wording.Text(reasons.Count - MostNamed)} more." : "";
            var named = string.Join('\n', reasons.Take(MostNamed));
            throw new ExportRefusedException($"The store has what a pack cannot hold exactly, so nothing was written:\n{named}{more}");
        }
    }
}
