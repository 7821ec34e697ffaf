using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>What may look odd and is none of the import's business: findings of integrity, or nothing at all.</summary>
public sealed class NotErrorsTests
{
    [Theory]
    [InlineData("a child opened before its parent", "org-units.csv",
        "code,parent,kind,name,openedOn\nD,,DISTRICT,区,2020-01-01\nC1,D,SUBDISTRICT,街道,2010-01-01\n")]
    [InlineData("active below planned", "org-units.csv",
        "code,parent,kind,name,status\nD,,DISTRICT,区,PLANNED\nC1,D,SUBDISTRICT,街道,ACTIVE\n")]
    [InlineData("a form unusual for a kind", "org-units.csv", "code,parent,kind,name,form\nC1,,DISTRICT,区,HOUSEHOLD\n")]
    [InlineData("an open child of a closed unit", "org-units.csv",
        "code,parent,kind,name,closedOn\nD,,DISTRICT,区,2020-01-01\nC1,D,SUBDISTRICT,街道,\n")]
    [InlineData("closed on the day it opened", "org-units.csv",
        "code,parent,kind,name,openedOn,closedOn\nC1,,DISTRICT,区,2020-01-01,2020-01-01\n")]
    [InlineData("residences that meet", "lives-in.csv", "person,unit,from,to\np1,C1,,2020-01-01\np1,C2,2020-01-01,\n")]
    [InlineData("a relationship without a day", "lives-in.csv", "person,unit,from,to\np1,C1,2020-01-01,2020-01-01\np1,C2,,\n")]
    [InlineData("a check-in away from home", "checked-in.csv", "subjectType,subject,unit\nPERSON,p1,C2\n")]
    [InlineData("a work unit at two places", "checked-in.csv", "subjectType,subject,unit\nWORK_UNIT,w1,C1\nWORK_UNIT,w1,C2\n")]
    [InlineData("two posts at one place", "holds.csv",
        "person,placeType,place,post\np1,ORG_UNIT,C1,SECRETARY\np1,ORG_UNIT,C1,DEPUTY_SECRETARY\n")]
    [InlineData("a post without seats", "holds.csv", "person,placeType,place,post\np1,ORG_UNIT,S1,SECRETARY\np2,ORG_UNIT,S1,SECRETARY\n")]
    [InlineData("two holders one after the other", "holds.csv",
        "person,placeType,place,post,from,to\np1,ORG_UNIT,C1,SECRETARY,,2020-01-01\np2,ORG_UNIT,C1,SECRETARY,2020-01-01,\n")]
    [InlineData("holders at a body", "holds.csv", "person,placeType,place,post\np1,BODY,b1,SECRETARY\np2,BODY,b1,SECRETARY\n")]
    [InlineData("leads of different days", "in-matrix.csv",
        "matrix,memberType,member,role,from,to\nm1,BODY,b1,LEAD,,2020-01-01\nm1,PERSON,p1,LEAD,2020-01-01,\n")]
    [InlineData("an empty table", "lives-in.csv", "person,unit\n")]
    [InlineData("dates to come", "lives-in.csv", "person,unit,from\np1,C1,2099-01-01\n")]
    public async Task Is_accepted(string what, string file, string text)
    {
        var plan = await TinyPack.PlanAsync(TinyPack.Source().With(file, text));

        Assert.True(plan.Report.IsClean, what + ": " + string.Join('\n', plan.ErrorLines()));
    }

    [Fact]
    public async Task Holders_at_a_closed_unit_are_not_counted()
    {
        var source = TinyPack.Source()
            .With("org-units.csv",
                "code,parent,kind,name,closedOn\nD,,DISTRICT,区,\nS1,D,SUBDISTRICT,街道,\nC1,S1,COMMUNITY_ORG,社区,2020-01-01\n")
            .With("holds.csv", "person,placeType,place,post,from\np1,ORG_UNIT,C1,SECRETARY,\np2,ORG_UNIT,C1,SECRETARY,2020-01-01\n");

        Assert.Empty((await TinyPack.PlanAsync(source)).ErrorLines());
    }

    [Fact]
    public async Task A_store_that_breaks_a_rule_already_does_not_stop_a_pack_that_does_not_touch_it()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source()
            .With("holds.csv", "person,placeType,place,post\np1,ORG_UNIT,C1,SECRETARY\n"));
        var held = Assert.Single(store.Relationships, relationship => relationship.Type == RelationshipType.Holds);
        var second = held with { Id = new RelationshipId(Guid.NewGuid()), Source = NodeId.Of(NodeType.Person, "p2") };
        store = store with { Relationships = [.. store.Relationships, second] };
        var source = TinyPack.Source().With("org-units.csv", "code,kind,name\nD,DISTRICT,区\n").With("people.csv", "key,name\np9,新\n");

        Assert.Empty((await TinyPack.PlanAsync(source, store)).ErrorLines());
    }
}
