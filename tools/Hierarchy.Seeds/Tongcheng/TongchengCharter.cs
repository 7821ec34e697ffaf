using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;
using static Hierarchy.Seeds.Tables.CharterPost;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>Tongcheng's ladder, in which grids have building groups below them, and the posts of each tier.</summary>
internal static class TongchengCharter
{
    public const string Name = "tongcheng";

    /// <summary>Grid officers are not listed: a grid has one full-time officer and any number of part-time ones.</summary>
    public static Charter Charter { get; } = new(
        Name,
        [Kinds.Subdistrict],
        [
            (Kinds.Subdistrict, [Kinds.Community]),
            (Kinds.Community, [Kinds.Grid]),
            (Kinds.Grid, [Kinds.Building]),
            (Kinds.Building, [Kinds.Household]),
        ],
        [
            (Kinds.Subdistrict, [Must(Posts.Secretary)]),
            (Kinds.Community, [Must(Posts.Secretary), May(Posts.DeputySecretary)]),
            (Kinds.Grid, [Must(Posts.GridChief)]),
            (Kinds.Building, [Must(Posts.GroupLeader), May(Posts.BuildingHead), May(Posts.StairwellHead, 5)]),
            (Kinds.Household, [Must(Posts.HouseholdHost)]),
        ]);
}
