using Hierarchy.Specification;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A root, communities below it, and people who live there: as large as a test wants it.</summary>
internal static class Crowd
{
    private const int PeopleOfCommunity = 50;

    /// <summary>About two facts a person.</summary>
    public static ChangeSet Of(int people, string seed = "crowd")
    {
        var town = new SampleTown(seed);
        var builder = new ChangeSetBuilder(Revision.Zero, $"import of {seed}").Shape(town.Root).Create(town.Root);
        OrgUnitData? community = null;
        for (var i = 0; i < people; i++)
        {
            if (i % PeopleOfCommunity == 0)
            {
                community = town.Unit($"community {i}", OrgUnitKind.CommunityOrg) with
                {
                    Location = new Location(118.5, 24.75),
                    OpenedOn = new DateOnly(2020, 1, 2),
                };
                builder.Create(community).Open(town.Relationship(RelationshipType.PartOf, community, town.Root));
            }

            var person = town.Person($"person {i}") with { Name = $"居民 {i} \"é\"", Traits = TraitSet.Of(Trait.Veteran) };
            var home = town.Relationship(RelationshipType.LivesIn, person, community!) with
            {
                Period = new Period(new DateOnly(2021, 1, 1), i % 7 == 0 ? new DateOnly(2024, 1, 1) : null),
            };
            builder.Create(person).Open(home);
        }

        return builder.Build("founding");
    }
}
