using Hierarchy.Api.Filters;
using Hierarchy.Api.Lists;
using Hierarchy.Api.Matrices;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.WorkUnits;

namespace Hierarchy.Api.People;

/// <summary>What lists of people can be asked: reads <c>PersonFilterInput</c> and <c>PersonSortInput</c>.</summary>
internal static class PersonLists
{
    public static NodeListShape Shape { get; } = new(
        NodeType.Person,
        new FilterShape()
            .Identified(NodeType.Person, "key")
            .With("isPartyMember", test => ScalarFilters.ReadBooleans(NodeProperties.IsPartyMember, test))
            .With("traits", TraitFilters.Read)
            .One("residence", Relation.Residence, OrgUnitLists.Shape.Filter)
            .One("employer", Relation.Employer, WorkUnitLists.Shape.Filter)
            .Many("matrices", Relation.Belongs, MatrixLists.Shape.Filter),
        new SortShape(("key", SortKey.Key), ("name", SortKey.Name), ("isPartyMember", SortKey.IsPartyMember)));
}
