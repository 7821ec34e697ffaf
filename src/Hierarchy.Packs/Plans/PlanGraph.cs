using System.Globalization;

namespace Hierarchy.Packs;

/// <summary>The graph that is being planned: everything in the store, and what the pack adds and changes.</summary>
internal sealed class PlanGraph
{
    /// <summary>More characters than a post, a kind of lineage and a date have together.</summary>
    private const int LongestDetail = 100;

    private readonly Dictionary<string, PlanNode>[] _ofStore =
        Array.ConvertAll(Enum.GetValues<NodeType>(), _ => new Dictionary<string, PlanNode>(StringComparer.Ordinal));

    /// <summary>The nodes that rows of the pack name, by the number of the name; those of other types follow.</summary>
    private readonly PlanNode?[] _ofPack;

    /// <summary>The nodes of the store, and new ones with which another new one may share its code.</summary>
    private readonly Dictionary<NodeId, PlanNode> _byId;

    /// <summary>The identities of the store, and new ones that another new relationship might get.</summary>
    private readonly HashSet<RelationshipId> _relationshipIds;
    private readonly int[] _relationshipCounts = new int[RelationshipRule.All.Count];

    public PlanGraph(GraphImage store, Pack pack)
    {
        var nodes = store.Nodes.Count + pack.NodeRows.Sum(rows => rows.Count);
        _ofPack = new PlanNode?[pack.Keys.Count];
        _byId = new Dictionary<NodeId, PlanNode>(store.Nodes.Count);
        Nodes = new List<PlanNode>(nodes);
        // Units and bodies may bring a relationship each, to what they are part of.
        var rows = pack.RelationshipRows.Sum(rows => rows.Count)
            + pack.NodeRows[(int)NodeType.OrgUnit].Count + pack.NodeRows[(int)NodeType.Body].Count;
        Relationships = new List<PlanRelationship>(store.Relationships.Count + rows);
        _relationshipIds = new HashSet<RelationshipId>(store.Relationships.Count);
        foreach (var data in store.Nodes)
        {
            AddStored(data);
        }

        foreach (var data in store.Relationships)
        {
            AddStored(data);
        }
    }

    /// <summary>Every node: those of the store first, then new ones in the order of the pack.</summary>
    public List<PlanNode> Nodes { get; }

    /// <summary>Every relationship: those of the store first, then new ones in the order of the pack.</summary>
    public List<PlanRelationship> Relationships { get; }

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => Nodes.Exists(node => node.IsChanged) || Relationships.Exists(relationship => relationship.IsChanged);

    /// <summary>
    /// The nodes of the store with a key without a <c>@</c> date, linked through <see cref="PlanNode.NextOfKey"/>; null = none.
    /// </summary>
    public PlanNode? FindStored(NodeType type, string key) => _ofStore[(int)type].GetValueOrDefault(key);

    /// <summary>The node that a row of the pack names as written, a <c>@</c> date included; null = none.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">The number of the name, see <see cref="KeyPool"/>.</param>
    public PlanNode? FindInPack(NodeType type, int name)
    {
        var node = _ofPack[name];
        while (node is not null && node.Type != type)
        {
            node = node.NextOfName;
        }

        return node;
    }

    /// <summary>Makes a new node under the first id that is free for its key.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="first">The id of the first holder of its key.</param>
    /// <param name="key">Its key; a unit's code without a <c>@</c> date.</param>
    /// <param name="isShared">Whether another new node may have the same key: this one is a closed unit that is told by its date.</param>
    public PlanNode AddNew(NodeType type, NodeId first, string key, bool isShared)
    {
        var generation = 0;
        var id = first;
        while (_byId.ContainsKey(id))
        {
            id = NodeId.Of(type, key, ++generation);
        }

        var node = new PlanNode(type, id, Nodes.Count) { Label = key };
        Nodes.Add(node);
        if (isShared)
        {
            _byId.Add(id, node);
        }

        return node;
    }

    /// <summary>Names a node as a row of the pack does: nothing else of its type has the name yet.</summary>
    public void Name(PlanNode node, int name)
    {
        node.NextOfName = _ofPack[name];
        _ofPack[name] = node;
    }

    public void Add(PlanRelationship relationship)
    {
        Relationships.Add(relationship);
        _relationshipCounts[(int)relationship.Type]++;
        if (relationship.IsParent)
        {
            relationship.NextParent = relationship.Source.FirstParent;
            relationship.Source.FirstParent = relationship;
        }
    }

    /// <summary>How many relationships of a type there are.</summary>
    public int CountOf(RelationshipType type) => _relationshipCounts[(int)type];

    /// <summary>The identity of a new relationship: from its row, and a number when an altered one has taken it.</summary>
    public RelationshipId NewIdOf(PlanRelationship relationship)
    {
        var post = relationship.Post is { } held ? UpperSnake<Post>.NameOf(held) : "";
        var lineage = relationship.Lineage is { } kind ? UpperSnake<LineageKind>.NameOf(kind) : "";
        Span<char> buffer = stackalloc char[LongestDetail];
        buffer.TryWrite(CultureInfo.InvariantCulture, $"{post}|{lineage}|{relationship.Period.From:yyyy-MM-dd}", out var length);
        var detail = buffer[..length];
        var (source, target) = (relationship.Source.Id, relationship.Target.Id);
        var id = RelationshipId.Of(relationship.Type, source, target, detail);
        for (var generation = 1L; IsTaken(relationship, id); generation++)
        {
            id = RelationshipId.Of(relationship.Type, source, target, $"{detail}|{Wording.Text(generation)}");
        }

        return id;
    }

    /// <summary>Whether another relationship has the identity; a new one that may meet it again is remembered.</summary>
    private bool IsTaken(PlanRelationship relationship, RelationshipId id)
        => relationship.HasTwin || relationship.IsParent ? !_relationshipIds.Add(id) : _relationshipIds.Contains(id);

    private void AddStored(NodeData data)
    {
        var index = _ofStore[(int)data.Type];
        var node = new PlanNode(data.Type, data.Id, Nodes.Count)
        {
            Label = data.Key,
            Before = data,
            After = data,
            NextOfKey = index.GetValueOrDefault(data.Key),
        };
        index[data.Key] = node;
        _byId.Add(data.Id, node);
        Nodes.Add(node);
    }

    private void AddStored(RelationshipData data)
    {
        var source = _byId[data.Source];
        var target = _byId[data.Target];
        source.Degree++;
        target.Degree++;
        _relationshipIds.Add(data.Id);
        Add(new PlanRelationship(data.Type, source, target)
        {
            Before = data,
            Post = data.Post,
            Lineage = data.Lineage,
            Period = data.Period,
            Role = data.Role,
            FullTime = data.FullTime,
            Attributes = data.Attributes,
        });
    }
}
