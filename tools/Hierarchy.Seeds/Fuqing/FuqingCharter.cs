using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;
using static Hierarchy.Seeds.Tables.CharterPost;

namespace Hierarchy.Seeds.Fuqing;

/// <summary>Fuqing's ladder, in which a grid has member households directly below it, and the posts of each tier.</summary>
internal static class FuqingCharter
{
    public const string Name = "fuqing";

    public static Charter Charter { get; } = new(
        Name,
        [Kinds.Subdistrict],
        [
            (Kinds.Subdistrict, [Kinds.Community]),
            (Kinds.Community, [Kinds.Grid]),
            (Kinds.Grid, [Kinds.Household]),
        ],
        [
            (Kinds.Subdistrict, [Must(Posts.Secretary)]),
            (Kinds.Community, [Must(Posts.Secretary), May(Posts.DeputySecretary)]),
            (Kinds.Grid, [Must(Posts.GridChief), Must(Posts.GridOfficer)]),
            (Kinds.Household, [Must(Posts.HouseholdHost)]),
        ]);
}
