using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Hierarchy.Api.Schemas;

namespace Hierarchy.Benchmarks.StockModels;

/// <summary>
/// The same SDL with resolvers as a user of graphql-dotnet writes them, for what the five questions ask. They read finished objects and
/// need no loaders: nothing is faster under that executor.
/// </summary>
internal static class StockSchema
{
    private const int DefaultPage = 50;

    public static ISchema Build(StockGraph graph)
    {
        var schema = ApiSchema.Build().GraphSchema;
        BindRoots(schema, graph);
        BindUnits(schema);
        BindPeople(schema);
        return schema;
    }

    private static void BindRoots(ISchema schema, StockGraph graph)
    {
        Bind(schema, "Query", "orgUnit", context => graph.UnitsByCode.GetValueOrDefault(context.GetArgument<string>("code")));
        Bind(schema, "Query", "people", context => graph.People.Take(context.GetArgument("first", DefaultPage)));
        Bind(schema, "PersonConnection", "nodes", context => context.Source);
    }

    private static void BindUnits(ISchema schema)
    {
        Unit("id", unit => unit.Id);
        Unit("code", unit => unit.Code);
        Unit("name", unit => unit.Name);
        Unit("kind", unit => unit.Kind);
        Unit("status", unit => unit.Status);
        Unit("path", unit => unit.Path());
        Unit("ancestors", unit => unit.Ancestors());
        Unit("childCount", unit => unit.Children.Count);
        Unit("rollup", unit => unit.Rollup);
        Unit("children", unit => unit.Children);
        Bind(schema, "OrgUnitConnection", "totalCount", context => ((List<StockUnit>)context.Source!).Count);
        Bind(schema, "OrgUnitConnection", "nodes", context => context.Source);
        Bind(schema, "OrgUnit", "subtree", Rows);
        Bind(schema, "SubtreeConnection", "edges", context => context.Source);
        Bind(schema, "SubtreeEdge", "depth", context => ((StockRow)context.Source!).Depth);
        Bind(schema, "SubtreeEdge", "childCount", context => ((StockRow)context.Source!).Node.Children.Count);
        Bind(schema, "SubtreeEdge", "node", context => ((StockRow)context.Source!).Node);
        Rollup("units", rollup => rollup.Units);
        Rollup("residents", rollup => rollup.Residents);
        Rollup("partyMembers", rollup => rollup.PartyMembers);
        Rollup("checkedIn", rollup => rollup.CheckedIn);
        Rollup("byMatrix", rollup => rollup.ByMatrix);
        Bind(schema, "MatrixCount", "matrix", context => ((StockMatrixCount)context.Source!).Matrix);
        Bind(schema, "MatrixCount", "count", context => ((StockMatrixCount)context.Source!).Count);

        void Unit(string field, Func<StockUnit, object?> read)
            => Bind(schema, "OrgUnit", field, context => read((StockUnit)context.Source!));
        void Rollup(string field, Func<StockRollup, object?> read)
            => Bind(schema, "Rollup", field, context => read((StockRollup)context.Source!));
    }

    private static void BindPeople(ISchema schema)
    {
        Person("id", person => person.Id);
        Person("key", person => person.Key);
        Person("name", person => person.Name);
        Person("isPartyMember", person => person.IsPartyMember);
        Person("employer", person => person.Employer);
        Person("matrices", person => person.Matrices);
        Person("appointments", person => person.Appointments);
        Bind(schema, "WorkUnit", "id", context => ((StockWorkUnit)context.Source!).Id);
        Bind(schema, "WorkUnit", "key", context => ((StockWorkUnit)context.Source!).Key);
        Bind(schema, "WorkUnit", "name", context => ((StockWorkUnit)context.Source!).Name);
        Bind(schema, "WorkUnit", "matrices", context => ((StockWorkUnit)context.Source!).Matrices);
        Bind(schema, "Matrix", "key", context => ((StockMatrix)context.Source!).Key);
        Bind(schema, "Matrix", "name", context => ((StockMatrix)context.Source!).Name);
        Bind(schema, "Body", "key", context => ((StockBody)context.Source!).Key);
        Bind(schema, "Body", "name", context => ((StockBody)context.Source!).Name);
        Bind(schema, "Appointment", "post", context => ((StockAppointment)context.Source!).Post);
        Bind(schema, "Appointment", "from", context => ((StockAppointment)context.Source!).From);
        Bind(schema, "Appointment", "place", context => ((StockAppointment)context.Source!).Place);
        var (unit, body) = (Object(schema, "OrgUnit"), Object(schema, "Body"));
        ((IAbstractGraphType)schema.AllTypes["AppointmentPlace"]!).ResolveType = value => value is StockUnit ? unit : body;

        void Person(string field, Func<StockPerson, object?> read)
            => Bind(schema, "Person", field, context => read((StockPerson)context.Source!));
    }

    private static List<StockRow> Rows(IResolveFieldContext context)
    {
        var rows = new List<StockRow>();
        ((StockUnit)context.Source!).AddRows(depth: 0, context.GetArgument<List<string>?>("kinds"), rows);
        return rows;
    }

    private static void Bind(ISchema schema, string type, string field, Func<IResolveFieldContext, object?> resolve)
        => Object(schema, type).Fields.Find(field)!.Resolver = new FuncFieldResolver<object?>(resolve);

    private static IObjectGraphType Object(ISchema schema, string name) => (IObjectGraphType)schema.AllTypes[name]!;
}
