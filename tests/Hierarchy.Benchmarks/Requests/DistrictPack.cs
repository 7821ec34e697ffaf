using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Engine;
using Hierarchy.Packs;

namespace Hierarchy.Benchmarks.Requests;

/// <summary>The Fengze pack, read and planned as an import does it, in an engine.</summary>
internal static class DistrictPack
{
    public static async Task<GraphEngine> StartAsync(CancellationToken cancellationToken)
    {
        var pack = await PackReader.ReadAsync(Path.Combine(AppContext.BaseDirectory, "seed", "fengze"), null, cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var options = new PackPlanOptions { Today = DateOnly.FromDateTime(now.UtcDateTime), At = now };
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, options);
        var facts = plan.ChangeSet?.Facts ?? throw new InvalidOperationException("The pack has errors.");
        var nodes = facts.OfType<NodeFact>().Select(fact => fact.After).ToList();
        var relationships = facts.OfType<RelationshipFact>().Select(fact => fact.After).ToList();
        return await EngineStart.StartAsync(new ImageJournal(new GraphImage(new Revision(1), nodes, relationships)), cancellationToken);
    }
}
