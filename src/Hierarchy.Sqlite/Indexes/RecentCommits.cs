using System.Runtime.InteropServices;

namespace Hierarchy.Sqlite;

/// <summary>
/// What a run of commits changes in the index: they are written into it together, for the pages of many commits are touched once then, and
/// until that they are looked up here. Filled by one thread; afterwards read by several.
/// </summary>
internal sealed class RecentCommits
{
    private readonly Dictionary<NodeId, RecentNode> _nodes = [];
    private readonly Dictionary<string, NodeId> _takers = new(StringComparer.Ordinal);
    private readonly Dictionary<RelationshipId, StoredRelationship> _relationships = [];
    private readonly Dictionary<string, Revision> _mutations = new(StringComparer.Ordinal);
    private readonly List<HistoryRow> _history = [];

    public RecentCommits(LogPlace start)
    {
        Start = start;
        Place = start;
    }

    /// <summary>After which commit of the log it begins.</summary>
    public LogPlace Start { get; }

    /// <summary>Up to which commit of the log it goes.</summary>
    public LogPlace Place { get; private set; }

    /// <summary>How many rows of the index it touches, roughly.</summary>
    public int Weight => _history.Count + _relationships.Count + _mutations.Count;

    public IReadOnlyDictionary<NodeId, RecentNode> Nodes => _nodes;

    /// <summary>The relationships that the commits opened for the first time.</summary>
    public IReadOnlyDictionary<RelationshipId, StoredRelationship> Relationships => _relationships;

    public IReadOnlyDictionary<string, Revision> Mutations => _mutations;

    public IReadOnlyList<HistoryRow> History => _history;

    public void Add(PreparedCommit prepared, LogPlace place)
    {
        Place = place;
        _mutations.Add(prepared.ChangeSet.Mutation.Value, place.Revision);
        foreach (var fact in prepared.Nodes)
        {
            if (fact.Before is null)
            {
                NodeOf(fact.After.Id).Created = fact.After.Type;
            }
        }

        foreach (var fact in prepared.Relationships)
        {
            if (fact.Before is null)
            {
                _relationships[fact.After.Id] = new StoredRelationship(fact.After.Type, fact.After.Source, fact.After.Target);
            }
        }

        foreach (var (node, aspects) in prepared.Written)
        {
            NodeOf(node).Stamp(aspects, place.Revision);
            _history.Add(new HistoryRow(node, place.Revision, aspects));
        }

        MoveClaims(prepared);
    }

    /// <summary>Who took a unique name last; whether it still has it, its node tells.</summary>
    public NodeId? FindTaker(string claim) => _takers.TryGetValue(claim, out var node) ? node : null;

    private void MoveClaims(PreparedCommit prepared)
    {
        // All frees before the first take: two nodes may swap their names.
        foreach (var node in prepared.Frees)
        {
            NodeOf(node).Hold(null);
        }

        foreach (var (claim, node) in prepared.Takes)
        {
            NodeOf(node).Hold(claim);
            _takers[claim] = node;
        }
    }

    private ref RecentNode NodeOf(NodeId id) => ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, id, out _);
}
