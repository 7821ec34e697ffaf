using Hierarchy.Engine;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Engines that came to a revision on different ways say the same of every unit, and what an oracle counts.</summary>
internal static class MeasureCheck
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Fails with the first engine that differs.</summary>
    /// <param name="image">The truth.</param>
    /// <param name="engines">Some that followed the commits, and one that counted everything when it was loaded.</param>
    public static async Task AgreeAsync(GraphImage image, IReadOnlyList<GraphEngine> engines)
    {
        NodeId[] units = [.. image.Nodes.OfType<OrgUnitData>().Select(unit => unit.Id).Order()];
        var expected = Count(image, units, engines[0].Today);
        foreach (var engine in engines)
        {
            var session = await engine.OpenAsync(new ReadOptions { MinRevision = image.Revision }, None);
            Assert.Equal(image.Revision, session.Revision);
            var answered = await session.ImageAsync(None);
            Assert.Equal(image.Nodes.OrderBy(node => node.Id), answered.Nodes.OrderBy(node => node.Id));
            Assert.Equal(image.Relationships.OrderBy(r => r.Id), answered.Relationships.OrderBy(r => r.Id));
            Assert.Equal(expected, await ReadAsync(session, units));
        }
    }

    private static IEnumerable<MeasureRequest> Requests()
    {
        foreach (var measure in MeasureList.All.Where(measure => measure != MeasureList.ByMatrix))
        {
            yield return new MeasureRequest(measure);
            if (measure.Split == MeasureSplit.Kind)
            {
                yield return new MeasureRequest(measure, [OrgUnitKind.Grid], []);
            }
        }
    }

    private static async Task<List<string>> ReadAsync(IGraphSession session, NodeId[] ids)
    {
        var units = await session.FindByIdAsync(ids, None);
        var lines = new List<string>();
        foreach (var request in Requests())
        {
            Describe(lines, request.Measure, ids, await session.MeasureAsync(units, request, None));
        }

        Describe(lines, MeasureList.ByMatrix, ids, (await session.ByMatrixAsync(units, None)).Counts);
        return lines;
    }

    /// <summary>Only what is open counts, so that the oracle, which goes through everything for every number, is given no more.</summary>
    private static List<string> Count(GraphImage image, NodeId[] ids, DateOnly day)
    {
        var open = image.Nodes.Where(node => node.Closed is null).ToList();
        var graph = new OracleGraph(
            image with { Nodes = open, Relationships = [.. image.Relationships.Where(r => r.Period.To is null)] }, day);
        var isOpen = open.Select(node => node.Id).ToHashSet();
        var matrix = Assert.Single(open.OfType<MatrixData>()).Id;
        var lines = new List<string>();
        foreach (var request in Requests())
        {
            Describe(lines, request.Measure, ids, ids.Select(id => isOpen.Contains(id) ? graph.Measure(id, request) : 0));
        }

        Describe(lines, MeasureList.ByMatrix, ids, ids.Select(id => isOpen.Contains(id) ? graph.ByMatrix(id, matrix) : 0));
        return lines;
    }

    private static void Describe(List<string> lines, Measure measure, NodeId[] ids, IEnumerable<long> counts)
        => lines.AddRange(ids.Zip(counts, (id, count) => $"{measure.Name} of {id}: {count}"));
}
