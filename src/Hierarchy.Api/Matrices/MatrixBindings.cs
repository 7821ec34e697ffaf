using Hierarchy.Api.Bodies;
using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Lists;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.People;
using Hierarchy.Api.Values;
using Hierarchy.Api.WorkUnits;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Matrices;

/// <summary>矩阵: binds <c>Matrix</c> and <c>MatrixConnection</c>.</summary>
internal static class MatrixBindings
{
    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<NodeRef>(bindings, "Matrix");
        bindings.Object<NodeRef>("Matrix")
            .Identified(NodeType.Matrix, "key")
            .Property("kind", NodeProperties.MatrixKind, ValueColumns.Enums)
            .Property("closedOn", NodeProperties.ClosedOn, ValueColumns.Dates)
            .OneOfAnyType("lead", Relation.Lead)
            .Connection("memberUnits", Relation.MemberUnits, WorkUnitLists.Shape)
            .Connection("memberBodies", Relation.MemberBodies, BodyLists.Shape)
            .Connection("memberOrgUnits", Relation.MemberOrgUnits, OrgUnitLists.Shape)
            .Connection("people", Relation.People, PersonLists.Shape)
            .Batch("footprint", FootprintBindings.ResolveAsync);
    }
}
