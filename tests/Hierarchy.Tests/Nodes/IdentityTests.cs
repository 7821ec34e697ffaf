using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

/// <summary>Identities of imported things are the same on every machine and in every version.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData(NodeType.OrgUnit, "350503", 0, "87729968e61e8567be03de22cea63438")]
    [InlineData(NodeType.OrgUnit, "350503", 1, "9b247e5820758dd8bd00a7b3b6e4220b")]
    [InlineData(NodeType.Person, "350503", 0, "06d6f5dfd3a685beb2f07d284208b854")]
    [InlineData(NodeType.Person, "张三", 0, "d22914b994fa82e4a91eba942ebbd7e4")]
    public void Identities_of_nodes_are_pinned(NodeType type, string key, int generation, string expected)
        => Assert.Equal(expected, NodeId.Of(type, key, generation).ToString());

    [Fact]
    public void Identities_of_relationships_are_pinned()
    {
        var (source, target) = (NodeId.Of(NodeType.Person, "li"), NodeId.Of(NodeType.OrgUnit, "350503"));
        Assert.Equal("a9eceb56b92a852aa831bec6e60f40f7", RelationshipId.Of(RelationshipType.Holds, source, target, "Secretary").ToString());
    }

    [Fact]
    public void Identities_are_custom_uuids() => Gen.String.Sample(key =>
    {
        var text = NodeId.Of(NodeType.Body, key).Value.ToString("D");
        Assert.Equal('8', text[14]);
        Assert.Contains(text[19], "89ab");
    });

    [Fact]
    public void Names_do_not_run_together()
    {
        var (a, b) = (new NodeId(Guid.AllBitsSet), NodeId.Of(NodeType.Body, "b"));
        RelationshipId[] all =
        [
            RelationshipId.Of(RelationshipType.Serves, a, b, string.Empty),
            RelationshipId.Of(RelationshipType.Serves, b, a, string.Empty),
            RelationshipId.Of(RelationshipType.Serves, a, b, "0"),
            RelationshipId.Of(RelationshipType.Holds, a, b, string.Empty),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.NotEqual(NodeId.Of(NodeType.Body, "b1", 1), NodeId.Of(NodeType.Body, "b", 11));
    }

    [Fact]
    public void Identities_and_revisions_are_ordered()
    {
        Assert.True(new NodeId(new Guid("00000000000000000000000000000001")).CompareTo(new NodeId(Guid.AllBitsSet)) < 0);
        Assert.True(new RelationshipId(Guid.AllBitsSet).CompareTo(default) > 0);
        Assert.True(Revision.Zero < Revision.Zero.Next && Revision.Zero.Next > Revision.Zero);
        Assert.True(Revision.Zero <= default(Revision) && Revision.Zero >= default(Revision));
        Assert.Equal("12", new Revision(12).ToString());
    }
}
