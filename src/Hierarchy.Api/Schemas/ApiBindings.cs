using Hierarchy.Api.Bodies;
using Hierarchy.Api.Connections;
using Hierarchy.Api.Matrices;
using Hierarchy.Api.Nodes;
using Hierarchy.Api.Offices;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.People;
using Hierarchy.Api.Rollups;
using Hierarchy.Api.WorkUnits;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Schemas;

/// <summary>All bindings of the SDL, type by type.</summary>
internal static class ApiBindings
{
    public static SchemaBindings All()
    {
        var bindings = new SchemaBindings();
        QueryBindings.Add(bindings);
        AbstractTypeBindings.Add(bindings);
        AttributeBindings.Add(bindings);
        OrgUnitBindings.Add(bindings);
        LocationBindings.Add(bindings);
        SubtreeBindings.Add(bindings);
        RollupBindings.Add(bindings);
        AppointmentBindings.Add(bindings);
        VacancyBindings.Add(bindings);
        PersonBindings.Add(bindings);
        WorkUnitBindings.Add(bindings);
        MatrixBindings.Add(bindings);
        FootprintBindings.Add(bindings);
        BodyBindings.Add(bindings);
        ConnectionBindings.AddPageInfo(bindings);
        return bindings;
    }
}
