using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Offices;

/// <summary>任职: resolves the fields that list appointments, binds <c>Appointment</c> and <c>AppointmentConnection</c>.</summary>
internal static class AppointmentBindings
{
    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<RelationshipRef>(bindings, "Appointment");
        bindings.Object<RelationshipRef>("Appointment")
            .Property("post", RelationshipProperties.Post, ValueColumns.Enums)
            .Property("fullTime", RelationshipProperties.FullTime, ValueColumns.Booleans)
            .Property("from", RelationshipProperties.Period, static periods => ValueColumns.Dates(Array.ConvertAll(periods, p => p.From)))
            .Property("to", RelationshipProperties.Period, static periods => ValueColumns.Dates(Array.ConvertAll(periods, p => p.To)))
            .Property("person", RelationshipProperties.Source, ValueColumns.Nodes)
            .Batch("place", static async batch =>
            {
                var places = await batch.Graph().ReadAsync(RelationshipProperties.Target, batch.SourceMemory, batch.CancellationToken);
                return await ValueColumns.TypedNodesAsync(batch.Graph(), places, batch.CancellationToken);
            });
    }

    /// <summary>A page of the appointments at units or bodies.</summary>
    public static async ValueTask<Column> ResolvePageAsync(FieldBatch<NodeRef> batch)
    {
        var slice = PageSlice.Of(batch);
        var request = new AppointmentsRequest
        {
            Scope = Arguments.ReadScope(batch.Arguments),
            Posts = Arguments.ReadPosts(batch.Arguments),
            Page = slice.Page,
            WithTotals = slice.WithTotals,
        };
        return PageColumns.Of(await batch.Graph().AppointmentsAsync(batch.SourceMemory, request, batch.CancellationToken));
    }

    /// <summary>All appointments of people.</summary>
    public static async ValueTask<Column> ResolveListAsync(FieldBatch<NodeRef> batch)
    {
        var lists = await batch.Graph().AppointmentsAsync(batch.SourceMemory, new AppointmentsRequest(), batch.CancellationToken);
        return new ListColumn(lists.Offsets, new ObjectColumn<RelationshipRef>(lists.Elements));
    }
}
