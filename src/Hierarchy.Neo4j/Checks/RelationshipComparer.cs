using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Holds the relationships of the graph against the journal's.</summary>
internal sealed class RelationshipComparer
{
    /// <summary>What to do about copies that differ.</summary>
    public const string AdviceOnCopies = "They differ: delete one of them, or give it an id of its own.";

    private const string NewId = "SET r.id = replace(randomUUID(), '-', '')";

    private readonly JournalReplay _replay;
    private readonly DifferenceList _differences;
    private readonly HashSet<RelationshipId> _met = [];

    public RelationshipComparer(JournalReplay replay, DifferenceList differences)
    {
        _replay = replay;
        _differences = differences;
    }

    /// <summary>
    /// Looks at one relationship: <c>[element, type, source, target, properties, names of properties of a wrong type]</c>.
    /// </summary>
    public void Meet(JsonElement row)
    {
        var element = row[0].GetString()!;
        RelationshipData graph;
        try
        {
            graph = StoredRelationship.Read(row[1], row[2], row[3], row[4]);
        }
        catch (Exception exception) when (StoredValues.IsDamage(exception))
        {
            _differences.Add(Unreadable(row, element, exception));
            return;
        }

        var known = _replay.Relationships.GetValueOrDefault(graph.Id);
        var difference = _met.Add(graph.Id) ? Compare(row, graph, known) : Duplicate(graph, known);
        if (difference is not null)
        {
            _differences.Add(difference with { Relationship = graph.Id, Element = element });
        }
    }

    /// <summary>Names the relationships that were not met.</summary>
    public void NameMissing()
    {
        foreach (var (relationship, state) in _replay.Relationships)
        {
            if (!_met.Contains(relationship))
            {
                _differences.Add(new Difference("RELATIONSHIP_MISSING", $"{NameOf(state.Data)} was deleted.")
                {
                    Relationship = relationship,
                    Fact = new RelationshipFact(state.Data, state.Data),
                });
            }
        }
    }

    private Difference Unreadable(JsonElement row, string element, Exception exception)
    {
        var id = row[4].TryGetProperty("id"u8, out var given) && Guid.TryParseExact(given.ToString(), "N", out var guid)
            ? guid
            : (Guid?)null;
        if (id is not { } known)
        {
            return new Difference(
                "RELATIONSHIP_FOREIGN",
                $"Relationship {element} ({row[1]} from {row[2]}) has no id. Delete it, or give it one: {NewId}.");
        }

        _met.Add(new RelationshipId(known));
        return new Difference("RELATIONSHIP_UNREADABLE", $"Relationship {row[1]} {known:N} cannot be read: {exception.Message}")
        {
            Relationship = new RelationshipId(known),
        };
    }

    private string NameOf(RelationshipData relationship)
        => $"{StoredTypes.CurrentOf(relationship.Type)} {relationship.Id} "
            + $"from {NameOf(relationship.Source)} to {NameOf(relationship.Target)}";

    private string NameOf(NodeId node)
        => _replay.Nodes.TryGetValue(node, out var state) ? $"{state.Data.Type} {state.Data.Key}" : node.ToString();

    private Difference? Compare(JsonElement row, RelationshipData graph, RelationshipState? known)
    {
        var name = NameOf(graph);
        if (known is null)
        {
            return new Difference("RELATIONSHIP_UNKNOWN", $"{name} was created, not by the journal.")
            {
                Fact = new RelationshipFact(Before: null, graph),
            };
        }

        if ((graph.Type, graph.Source, graph.Target) != (known.Data.Type, known.Data.Source, known.Data.Target))
        {
            return new Difference(
                "RELATIONSHIP_REPLACED", $"{name} has the id of {NameOf(known.Data)}: give it one of its own ({NewId}).");
        }

        if (!graph.Equals(known.Data))
        {
            return new Difference("RELATIONSHIP_CHANGED", $"{name}: {ValueDifference.Of(known.Data, graph)}.")
            {
                Fact = new RelationshipFact(known.Data, graph),
            };
        }

        var fact = new RelationshipFact(known.Data, known.Data);
        if (!row[1].ValueEquals(known.StoredType))
        {
            var types = ValueDifference.Of("type", known.StoredType, row[1].ToString());
            return new Difference("RELATIONSHIP_RETYPED", $"{name}: {types}.") { Fact = fact };
        }

        var names = string.Join(", ", row[5].EnumerateArray());
        return names.Length > 0
            ? new Difference("RELATIONSHIP_CHANGED", $"{name}: {names} has another type than the journal writes.") { Fact = fact }
            : null;
    }

    private Difference Duplicate(RelationshipData graph, RelationshipState? known)
    {
        var isCopy = known is not null && graph.Equals(known.Data);
        var advice = isCopy ? string.Empty : $" {AdviceOnCopies}";
        return new Difference("RELATIONSHIP_DUPLICATED", $"{NameOf(graph)} stands in the graph more than once.{advice}")
        {
            Fact = isCopy ? new RelationshipFact(known!.Data, known.Data) : null,
        };
    }
}
