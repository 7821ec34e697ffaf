using Hierarchy.Api.Fields;
using Hierarchy.Api.People;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Matrices;

/// <summary>矩阵: binds <c>Matrix</c>.</summary>
internal static class MatrixBindings
{
    public static void Add(SchemaBindings bindings)
        => bindings.Object<NodeRef>("Matrix")
            .Identified(NodeType.Matrix, "key")
            .Property("kind", NodeProperties.MatrixKind, ValueColumns.Enums)
            .Property("closedOn", NodeProperties.ClosedOn, ValueColumns.Dates)
            .OneOfAnyType("lead", Relation.Lead)
            .Connection("memberUnits", Relation.MemberUnits)
            .Connection("memberBodies", Relation.MemberBodies)
            .Connection("memberOrgUnits", Relation.MemberOrgUnits)
            .PeopleConnection("people", Relation.People)
            .Batch("footprint", FootprintBindings.ResolveAsync);
}
