using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.OrgUnits;

/// <summary>Binds <c>Location</c>.</summary>
internal static class LocationBindings
{
    public static void Add(SchemaBindings bindings)
        => bindings.Object<Location>("Location")
            .Field("longitude", static batch => Degrees(batch, location => location.Longitude))
            .Field("latitude", static batch => Degrees(batch, location => location.Latitude));

    private static DoubleColumn Degrees(FieldBatch<Location> batch, Converter<Location, double> select)
        => new(Array.ConvertAll(batch.Sources.ToArray(), select));
}
