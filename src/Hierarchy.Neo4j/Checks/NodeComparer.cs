using System.Globalization;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Holds the nodes of the graph against the journal's.</summary>
internal sealed class NodeComparer
{
    private readonly JournalReplay _replay;
    private readonly DifferenceList _differences;
    private readonly HashSet<NodeId> _met = [];

    public NodeComparer(JournalReplay replay, DifferenceList differences)
    {
        _replay = replay;
        _differences = differences;
    }

    /// <summary>Looks at one node: <c>[element, labels, properties, names of properties of a wrong type]</c>.</summary>
    public void Meet(JsonElement row)
    {
        var element = row[0].GetString()!;
        var id = StoredValues.Property(row[2], "id");
        if (!Guid.TryParseExact(id.GetString(), "N", out var guid))
        {
            _differences.Add(new Difference(
                "NODE_FOREIGN", $"Node {element} has the id {id}, which is none (32 lower-case hexadecimal digits)."));
            return;
        }

        var node = new NodeId(guid);
        _met.Add(node);
        var known = _replay.Nodes.GetValueOrDefault(node);
        if (Compare(row, node, known) is { } difference)
        {
            _differences.Add(difference with { Node = node, Element = element });
        }
    }

    /// <summary>Names the nodes that were not met.</summary>
    public void NameMissing()
    {
        foreach (var (node, state) in _replay.Nodes)
        {
            if (!_met.Contains(node))
            {
                _differences.Add(new Difference("NODE_MISSING", $"{NameOf(state.Data)} was deleted.")
                {
                    Node = node,
                    Fact = new NodeFact(state.Data, state.Data),
                });
            }
        }
    }

    public static string NameOf(NodeData node) => $"{node.Type} {node.Key} ({node.Id})";

    private static Difference? Compare(JsonElement row, NodeId node, NodeState? known)
    {
        var name = known is null ? $"Node {node}" : NameOf(known.Data);
        NodeData graph;
        try
        {
            graph = StoredNode.Read(row[1], row[2]);
        }
        catch (Exception exception) when (StoredValues.IsDamage(exception))
        {
            var labels = string.Join(':', row[1].EnumerateArray());
            return new Difference("NODE_UNREADABLE", $"{name} (:{labels}) cannot be read: {exception.Message}");
        }

        if (known is null)
        {
            return new Difference("NODE_UNKNOWN", $"{NameOf(graph)} was created, not by the journal.")
            {
                Fact = new NodeFact(Before: null, graph),
            };
        }

        if (graph.Type != known.Data.Type)
        {
            return new Difference("NODE_UNREADABLE", $"{name} has another label: {row[1]}.");
        }

        if (!graph.Equals(known.Data))
        {
            return new Difference("NODE_CHANGED", $"{name}: {ValueDifference.Of(known.Data, graph)}.")
            {
                Fact = new NodeFact(known.Data, graph),
            };
        }

        var fact = new NodeFact(known.Data, known.Data);
        if (row[3].GetArrayLength() > 0)
        {
            var names = string.Join(", ", row[3].EnumerateArray());
            return new Difference("NODE_CHANGED", $"{name}: {names} has another type than the journal writes.") { Fact = fact };
        }

        var claim = row[2].TryGetProperty("claim"u8, out var held) ? held.ToString() : null;
        if (claim != known.Claim)
        {
            return new Difference("CLAIM_CHANGED", $"{name}: {ValueDifference.Of("claim", known.Claim, claim)}.") { Fact = fact };
        }

        var stamps = string.Join("; ", StampNames.All
            .Select((stamp, index) => (stamp.Name, Journal: known.Stamps[index], Graph: StampOf(row[2], stamp.Name)))
            .Where(stamp => stamp.Journal.ToString(CultureInfo.InvariantCulture) != stamp.Graph)
            .Select(stamp => ValueDifference.Of(stamp.Name, stamp.Journal.ToString(CultureInfo.InvariantCulture), stamp.Graph)));
        return stamps.Length > 0 ? new Difference("STAMP_CHANGED", $"{name}: {stamps}.") { Fact = fact } : null;
    }

    private static string StampOf(JsonElement properties, string name)
        => properties.TryGetProperty(name, out var stamp) ? stamp.GetRawText() : "0";
}
