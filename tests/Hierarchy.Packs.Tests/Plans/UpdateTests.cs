using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>A changed row updates; a row or a column left out changes nothing.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task Every_column_becomes_a_property()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());

        var district = store.Unit("D");
        Assert.Equal(new Location(118.6, 24.9), district.Location);
        Assert.Equal((OrgUnitForm.Committee, 1, "test"), (district.Form, district.Order, district.Charter?.Name));
        var subdistrict = store.Unit("S1");
        Assert.Equal((new DateOnly(2010, 1, 1), new DateOnly(2011, 1, 1)), (subdistrict.PlannedOn, subdistrict.OpenedOn));
        Assert.Null(subdistrict.Charter);
        Assert.Equal(OrgUnitStatus.Planned, store.Unit("C2").GivenStatus);
        Assert.Equal([new KeyValuePair<string, string>("note", "有备注")], store.Unit("S2").Attributes);
        var person = store.Node<PersonData>("p1");
        Assert.Equal((true, TraitSet.Of(Trait.Veteran, Trait.Lawyer), "00012345678"), (person.IsPartyMember, person.Traits, person.Phone));
        Assert.Equal((WorkUnitKind.School, new DateOnly(2020, 1, 1)),
            (store.Node<WorkUnitData>("w2").Kind, store.Node<WorkUnitData>("w2").ClosedOn));
        Assert.Equal(MatrixKind.Sector, store.Node<MatrixData>("m1").Kind);
        Assert.Equal(BodyKind.VolunteerTeam, store.Node<BodyData>("b1").Kind);
        Assert.Equal(
            [(Post.Secretary, true), (Post.TeamLeader, (bool?)null)],
            store.Relationships.Where(relationship => relationship.Type == RelationshipType.Holds)
                .Select(relationship => (relationship.Post!.Value, relationship.FullTime)).Order());
        Assert.Equal(
            [MatrixRole.Lead, MatrixRole.Member, MatrixRole.Member],
            store.Relationships.Where(relationship => relationship.Type == RelationshipType.InMatrix)
                .Select(relationship => relationship.Role!.Value).Order());
        var lineage = Assert.Single(store.Relationships, relationship => relationship.Type == RelationshipType.SucceededBy);
        Assert.Equal((LineageKind.Merge, new Period(new DateOnly(2020, 1, 1), To: null)), (lineage.Lineage, lineage.Period));
    }

    [Fact]
    public async Task A_column_that_is_left_out_leaves_its_property_and_an_empty_field_empties_it()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        store = await TinyPack.ImportAsync(TinyPack.Source().With("people.csv", "key,name,phone,attr:age\np1,甲一,,30\n"), store);

        var person = store.Node<PersonData>("p1");
        Assert.Equal(("甲一", null, true), (person.Name, person.Phone, person.IsPartyMember));
        Assert.Equal(TraitSet.Of(Trait.Veteran, Trait.Lawyer), person.Traits);
        Assert.Equal(["age=30", "note=x"], person.Attributes.Select(entry => $"{entry.Key}={entry.Value}"));
    }

    [Fact]
    public async Task To_role_and_full_time_change_a_relationship_in_place()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        var source = FullPack.Source()
            .With("holds.csv", "person,placeType,place,post,fullTime,from,to\np1,ORG_UNIT,C1,SECRETARY,false,2020-01-01,2025-01-01\n")
            .With("in-matrix.csv", "matrix,memberType,member,role,from,to\nm1,WORK_UNIT,w1,,2020-01-01,\n");
        var plan = await TinyPack.PlanAsync(source, store);

        var facts = plan.ChangeSet!.Facts.Cast<RelationshipFact>().ToList();
        Assert.Equal([RelationshipType.InMatrix, RelationshipType.Holds], facts.Select(fact => fact.After.Type).Order());
        Assert.All(facts, fact => Assert.Equal(fact.Before!.Id, fact.After.Id));
        Assert.Equal([("IN_MATRIX", 1, 0), ("HOLDS", 0, 1)], plan.Summary.Lines.Where(line => line.Changed + line.Ended > 0)
            .Select(line => (line.Noun, line.Changed, line.Ended)));
    }

    [Fact]
    public async Task Another_from_is_another_relationship_and_must_not_overlap()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        var plan = await TinyPack.PlanAsync(TinyPack.Source().With("works-at.csv", "person,workUnit,from\np1,w2,2024-01-01\n"), store);

        Assert.Equal(
            ["works-at.csv:2:2 SECOND_EMPLOYER 'p1' works at 'w2' and at 'w1' on the same days: since 2024-01-01, and since 2020-01-01 "
                + "in the store, which the pack does not mention. Give the earlier one a 'to'."],
            plan.ErrorLines());
    }

    [Fact]
    public async Task Forming_a_unit_that_was_planned_since_ever_keeps_its_past()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        var formed = FullPack.Source()
            .With("org-units.csv", "code,kind,name,status,plannedOn,openedOn\nC2,COMMUNITY_ORG,二社区,ACTIVE,,2025-01-01\n");
        store = await TinyPack.ImportAsync(formed, store);

        Assert.Equal(DateOnly.MinValue, store.Unit("C2").PlannedOn);
        Assert.Equal(OrgUnitStatus.Planned, store.Unit("C2").StatusOn(new DateOnly(2024, 12, 31)));
        Assert.Equal(OrgUnitStatus.Active, store.Unit("C2").StatusOn(new DateOnly(2025, 1, 1)));
        Assert.Empty((await TinyPack.PlanAsync(formed, store)).ChangeSet!.Facts);
    }

    [Fact]
    public async Task A_charter_that_changes_is_checked_with_everything_below()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source());
        var charter = TinyPack.Charter.Replace("[\"COMMUNITY_ORG\"]", "[\"GRID\"]", StringComparison.Ordinal);
        var source = TinyPack.Source().With("charter.json", charter).With("org-units.csv", "code,kind,name\nD,DISTRICT,区\n");

        // The communities are in the store only: the error points to the root whose charter changes.
        Assert.Equal(
            ["org-units.csv:2:2 KIND_NOT_ALLOWED The charter 'test' does not allow a COMMUNITY_ORG below a SUBDISTRICT ('S1'): only "
                + "GRID may.",
                "org-units.csv:2:2 KIND_NOT_ALLOWED The charter 'test' does not allow a COMMUNITY_ORG below a SUBDISTRICT ('S2'): only "
                    + "GRID may."],
            (await TinyPack.PlanAsync(source, store)).ErrorLines());
    }

    [Fact]
    public async Task Attributes_of_relationships_are_kept_and_change()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source()
            .With("lives-in.csv", "person,unit,attr:note,属性:旧\np1,C1,x,y\np2,C1,,\n"));

        Assert.Equal([new("note", "x"), new("旧", "y")], HomeOf("p1").Attributes);
        Assert.Same(AttributeMap.Empty, HomeOf("p2").Attributes);

        // One is changed, one is emptied, one is not mentioned and stays.
        var update = TinyPack.Source().With("lives-in.csv", "person,unit,attr:note\np1,C1,z\np2,C1,\n");
        var plan = await TinyPack.PlanAsync(update, store);
        var fact = Assert.IsType<RelationshipFact>(Assert.Single(plan.ChangeSet!.Facts));
        Assert.Equal([new("note", "z"), new("旧", "y")], fact.After.Attributes);
        store = StoreOf.Apply(store, plan.ChangeSet);
        Assert.Empty((await TinyPack.PlanAsync(update, store)).ChangeSet!.Facts);

        store = await TinyPack.ImportAsync(TinyPack.Source().With("lives-in.csv", "person,unit,attr:note\np1,C1,\n"), store);
        Assert.Equal([new("旧", "y")], HomeOf("p1").Attributes);

        RelationshipData HomeOf(string person)
            => Assert.Single(store.Relationships, relationship => relationship.Source == store.Node<PersonData>(person).Id);
    }

    [Fact]
    public async Task A_new_holder_before_one_of_the_store_is_one_too_many()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source()
            .With("holds.csv", "person,placeType,place,post,from\np2,ORG_UNIT,C1,SECRETARY,2025-01-01\n"));
        var source = TinyPack.Source().With("holds.csv", "person,placeType,place,post,from\np1,ORG_UNIT,C1,SECRETARY,2020-01-01\n");

        Assert.Equal(
            ["holds.csv:2:4 TOO_MANY_HOLDERS 'C1' has one seat for SECRETARY, and 'p1' would be one too many on 2025-01-01: "
                + "end an earlier appointment with 'to', or give the charter more 'seats'."],
            (await TinyPack.PlanAsync(source, store)).ErrorLines());
    }
}
