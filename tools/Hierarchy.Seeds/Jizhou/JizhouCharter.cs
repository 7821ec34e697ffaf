using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;
using static Hierarchy.Seeds.Tables.CharterPost;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>
/// Jizhou's ladder down to the grid. Whether a grid has a secretary or a group leader depends on its form, which a charter does not know;
/// so neither is required, but the chief is.
/// </summary>
internal static class JizhouCharter
{
    public const string Name = "jizhou";

    public static Charter Charter { get; } = new(
        Name,
        [Kinds.District],
        [
            (Kinds.District, [Kinds.Subdistrict]),
            (Kinds.Subdistrict, [Kinds.Community]),
            (Kinds.Community, [Kinds.Grid]),
        ],
        [
            (Kinds.District, [Must(Posts.Secretary)]),
            (Kinds.Subdistrict, [Must(Posts.Secretary), May(Posts.DeputySecretary)]),
            (Kinds.Community, [Must(Posts.Secretary), May(Posts.DeputySecretary), May(Posts.CommitteeMember, 5)]),
            (Kinds.Grid, [Must(Posts.GridChief), May(Posts.Secretary), May(Posts.GroupLeader)]),
        ]);
}
