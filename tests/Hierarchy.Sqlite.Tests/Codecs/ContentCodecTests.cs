using System.Text;
using CsCheck;
using Hierarchy.Specification;
using Snapshooter.Xunit;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>What is written down comes back equal, and is spelled as it was spelled before.</summary>
public sealed class ContentCodecTests
{
    [Fact]
    public void Facts_come_back_equal()
        => Gen.Select(Generated.Node, Generated.Node, Generated.Relationship, Gen.Bool).Sample((one, two, relationship, at) =>
    {
        Fact[] facts =
        [
            new NodeFact(null, one),
            new NodeFact(two, two with { Name = "after" }),
            new RelationshipFact(relationship, relationship with { Period = default }) { At = at ? relationship.Source : null },
        ];
        var change = new ChangeSetBuilder(Revision.Zero).Build("why") with { Facts = facts, ShapedRoots = [one.Id] };
        var content = ContentCodec.Encode(PreparedCommit.Of(change));
        var envelope = ContentCodec.DecodeEnvelope(content);
        Assert.Equal(facts, ContentCodec.DecodeFacts(content));
        Assert.Equal((change.Mutation, change.At, change.Actor, change.Reason, change.Today),
            (envelope.Mutation, envelope.At, envelope.Actor, envelope.Reason, envelope.Today));
        Assert.Equal(change.ShapedRoots, envelope.ShapedRoots);
    });

    [Fact]
    public void Content_is_spelled_as_ever()
    {
        var town = new SampleTown("town");
        var change = town.Founding(Revision.Zero) with { Reason = "the first day" };
        var lineage = town.Relationship(RelationshipType.SucceededBy, town.Street, town.OtherStreet) with { Lineage = LineageKind.Split };
        var lead = town.Relationship(RelationshipType.InMatrix, town.Bank, town.Finance) with { Role = MatrixRole.Lead };
        Fact[] more =
        [
            new RelationshipFact(lead, lead with { Role = MatrixRole.Member }) { At = lead.Source },
            new RelationshipFact(null, lineage),
        ];
        var content = ContentCodec.Encode(PreparedCommit.Of(change with { Facts = [.. change.Facts, .. more] }));
        Snapshot.Match(Encoding.UTF8.GetString(content));
    }

    [Theory]
    [InlineData("{}\n{\"node\":{\"id\":\"00\"}}\n")]
    [InlineData("{}\n{\"node\":{\"type\":\"Person\",\"unknown\":1}}\n")]
    [InlineData("{}\n{\"relationship\":{}}\n")]
    [InlineData("{}\n{\"other\":{}}\n")]
    [InlineData("{}\n{\"node\":{\"type\":\"OrgUnit\",\"kind\":\"Nothing\"}}\n")]
    [InlineData("{}\n{\"node\":{\"type\":\"OrgUnit\",\"kind\":\"Grid\",\"openedOn\":\"2025-02-30\"}}\n")]
    [InlineData("{}\nno line end")]
    public void What_cannot_be_understood_is_damage(string content)
    {
        var row = new LogRow(new Revision(7), [], Encoding.UTF8.GetBytes(content), []);
        Assert.Equal("STORE_DAMAGED", Assert.Throws<StoreRefusedException>(() => LogReader.CommitOf(row)).Code);
    }
}
