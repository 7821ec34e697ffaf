using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Lists;
using Hierarchy.Api.Offices;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Bodies;

/// <summary>共治主体: binds <c>Body</c> and <c>BodyConnection</c>.</summary>
internal static class BodyBindings
{
    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<NodeRef>(bindings, "Body");
        bindings.Object<NodeRef>("Body")
            .Identified(NodeType.Body, "key")
            .Property("kind", NodeProperties.BodyKind, ValueColumns.Enums)
            .Property("closedOn", NodeProperties.ClosedOn, ValueColumns.Dates)
            .Connection("serves", Relation.Serves, OrgUnitLists.Shape)
            .Batch("appointments", AppointmentBindings.ResolvePageAsync)
            .One("superBody", Relation.SuperBody)
            .Connection("subBodies", Relation.SubBodies, BodyLists.Shape)
            .Many("matrices", Relation.InMatrices);
    }
}
