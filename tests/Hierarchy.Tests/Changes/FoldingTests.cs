using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

/// <summary>Several facts of one node or relationship become one: the first before, the last after.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void A_chain_of_facts_becomes_its_ends()
        => Gen.Select(Gen.Bool, Gen.String.Array[1, 6], Gen.Int[0, 3]).Sample((created, names, others) =>
    {
        var versions = names.Select((name, i) => Sample.Person("li") with { Name = $"{i} {name}" }).ToArray();
        var start = created ? null : Sample.Person("li");
        var facts = versions.Select((after, i) => (Fact)new NodeFact(i == 0 ? start : versions[i - 1], after)).ToList();
        for (var i = 0; i < others; i++)
        {
            facts.Insert(facts.Count / 2, new NodeFact(null, Sample.Person($"p{i}")));
        }

        var prepared = Sample.Prepare([.. facts]);
        Assert.Equal(new NodeFact(start, versions[^1]), prepared.Nodes.Single(fact => fact.After.Id == versions[0].Id));
        Assert.Equal(1 + others, prepared.Nodes.Count);
    });

    [Fact]
    public void Nodes_and_relationships_are_in_the_order_of_first_mention()
    {
        var (li, wang) = (Sample.Person("li"), Sample.Person("wang"));
        var one = Sample.Relationship(RelationshipType.LivesIn, li, Sample.Unit("u"));
        var two = Sample.Relationship(RelationshipType.LivesIn, wang, Sample.Unit("u"));
        var ended = two with { Period = new Period(null, Sample.Today) };
        var prepared = Sample.Prepare(
            new RelationshipFact(null, two), new NodeFact(null, wang), new RelationshipFact(null, one), new NodeFact(null, li),
            new RelationshipFact(two, ended), new NodeFact(wang, wang with { Name = "王" }));
        Assert.Equal([wang with { Name = "王" }, li], prepared.Nodes.Select(fact => fact.After));
        Assert.Equal([new RelationshipFact(null, ended), new RelationshipFact(null, one)], prepared.Relationships);
    }

    [Fact]
    public void The_end_from_which_a_store_finds_a_relationship_stays()
    {
        var lives = Sample.Relationship(RelationshipType.LivesIn, Sample.Person("li"), Sample.Unit("u"));
        var later = lives with { Period = new Period(null, Sample.Today) };
        var prepared = Sample.Prepare(
            new RelationshipFact(lives, later) { At = lives.Source },
            new RelationshipFact(later, lives with { Period = new Period(null, Sample.Today.AddDays(1)) }));
        Assert.Equal(lives.Source, Assert.Single(prepared.Relationships).At);
    }

    [Fact]
    public void Facts_that_contradict_each_other_are_impossible()
    {
        var li = Sample.Person("li");
        var lives = Sample.Relationship(RelationshipType.LivesIn, li, Sample.Unit("u"));
        var moved = lives with { Target = Sample.Unit("v").Id };
        Fact[][] impossible =
        [
            [new NodeFact(null, li), new NodeFact(null, li)],
            [new NodeFact(null, li), new NodeFact(li with { Name = "other" }, li)],
            [new NodeFact(Sample.Person("wang"), li)],
            [new NodeFact(Sample.Unit("li") with { Id = li.Id }, li)],
            [new RelationshipFact(null, lives), new RelationshipFact(null, lives)],
            [new RelationshipFact(lives, moved)],
            [new RelationshipFact(lives, lives with { Source = Sample.Person("wang").Id })],
            [new RelationshipFact(lives, lives with { Type = RelationshipType.CheckedIn })],
            [new RelationshipFact(lives, lives with { Id = default })],
            [new RelationshipFact(null, lives), new RelationshipFact(lives with { FullTime = true }, lives)],
        ];
        Assert.All(impossible, facts => Assert.Throws<ImpossibleFactException>(() => Sample.Prepare(facts)));
    }
}
