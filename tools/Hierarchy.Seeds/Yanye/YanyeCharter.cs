using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;
using static Hierarchy.Seeds.Tables.CharterPost;

namespace Hierarchy.Seeds.Yanye;

/// <summary>The compound's ladder, from its subdistrict down, and the posts of the branch, the buildings and the households.</summary>
internal static class YanyeCharter
{
    public const string Name = "yanye";

    public static Charter Charter { get; } = new(
        Name,
        [Kinds.Subdistrict],
        [
            (Kinds.Subdistrict, [Kinds.Community]),
            (Kinds.Community, [Kinds.Compound]),
            (Kinds.Compound, [Kinds.Building]),
            (Kinds.Building, [Kinds.Household]),
        ],
        [
            (Kinds.Compound, [Must(Posts.Secretary), May(Posts.DeputySecretary), May(Posts.CommitteeMember, 3)]),
            (Kinds.Building, [Must(Posts.GroupLeader)]),
            (Kinds.Household, [Must(Posts.HouseholdHost)]),
        ]);
}
