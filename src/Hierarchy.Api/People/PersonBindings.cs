using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Offices;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.People;

/// <summary>人员: binds <c>Person</c> and <c>PersonConnection</c>.</summary>
internal static class PersonBindings
{
    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<NodeRef>(bindings, "Person");
        bindings.Object<NodeRef>("Person")
            .Identified(NodeType.Person, "key")
            .Property("isPartyMember", NodeProperties.IsPartyMember, ValueColumns.Booleans)
            .Property("traits", NodeProperties.Traits, ValueColumns.Traits)
            .One("residence", Relation.Residence)
            .One("employer", Relation.Employer)
            .Many("matrices", Relation.Belongs)
            .One("checkedInAt", Relation.CheckedInAt)
            .Batch("appointments", AppointmentBindings.ResolveListAsync);
    }
}
