using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The simplest store: a graph to which change sets are applied, with every promise of a change set checked on the way.</summary>
internal static class StoreOf
{
    public static GraphImage Apply(GraphImage store, ChangeSet changeSet)
    {
        Assert.Equal(store.Revision, changeSet.Base);
        var nodes = store.Nodes.ToDictionary(node => node.Id);
        var relationships = store.Relationships.ToDictionary(relationship => relationship.Id);
        var commit = PreparedCommit.Of(changeSet);
        foreach (var fact in commit.Nodes)
        {
            Assert.Equal(fact.Before, nodes.GetValueOrDefault(fact.After.Id));
            nodes[fact.After.Id] = fact.After;
        }

        foreach (var fact in commit.Relationships)
        {
            Assert.Equal(fact.Before, relationships.GetValueOrDefault(fact.After.Id));
            Assert.True(fact.Before is null || fact.At == fact.After.Source || fact.At == fact.After.Target);
            Assert.True(nodes.ContainsKey(fact.After.Source) && nodes.ContainsKey(fact.After.Target));
            relationships[fact.After.Id] = fact.After;
        }

        Assert.All(changeSet.Relied, relied => Assert.Contains(store.Nodes, node => node.Id == relied.Node));
        var claims = nodes.Values.Select(node => node.ClaimOn(changeSet.Today)).OfType<string>().ToList();
        Assert.Equal(claims.Count, claims.Distinct().Count());
        var revision = changeSet.Facts.Count == 0 ? store.Revision : store.Revision.Next;
        return new GraphImage(revision, [.. nodes.Values], [.. relationships.Values]);
    }
}
