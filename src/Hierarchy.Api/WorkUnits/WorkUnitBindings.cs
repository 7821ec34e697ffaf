using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Lists;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.People;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.WorkUnits;

/// <summary>单位: binds <c>WorkUnit</c> and <c>WorkUnitConnection</c>.</summary>
internal static class WorkUnitBindings
{
    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<NodeRef>(bindings, "WorkUnit");
        bindings.Object<NodeRef>("WorkUnit")
            .Identified(NodeType.WorkUnit, "key")
            .Property("kind", NodeProperties.WorkUnitKind, ValueColumns.Enums)
            .Property("closedOn", NodeProperties.ClosedOn, ValueColumns.Dates)
            .Connection("employees", Relation.Employees, PersonLists.Shape)
            .Many("matrices", Relation.InMatrices)
            .Connection("checkedInAt", Relation.CheckedInAt, OrgUnitLists.Shape)
            .Connection("serves", Relation.Serves, OrgUnitLists.Shape);
    }
}
