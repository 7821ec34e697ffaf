using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;
using static Hierarchy.Seeds.Tables.CharterPost;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Fengze's ladder of six tiers and the posts of each.</summary>
internal static class FengzeCharter
{
    public const string Name = "fengze";

    public static Charter Charter { get; } = new(
        Name,
        [Kinds.District],
        [
            (Kinds.District, [Kinds.Subdistrict]),
            (Kinds.Subdistrict, [Kinds.Community]),
            (Kinds.Community, [Kinds.Compound]),
            (Kinds.Compound, [Kinds.Building]),
            (Kinds.Building, [Kinds.Household]),
        ],
        [
            (Kinds.Subdistrict, [Must(Posts.Secretary), May(Posts.DeputySecretary, 2)]),
            (Kinds.Community, [Must(Posts.Secretary), May(Posts.DeputySecretary, 2), Must(Posts.GridOfficer)]),
            (Kinds.Compound, [May(Posts.FirstSecretary), Must(Posts.Secretary)]),
            (Kinds.Building, [Must(Posts.GroupLeader), May(Posts.BuildingHead)]),
            (Kinds.Household, [Must(Posts.HouseholdHost)]),
        ]);
}
