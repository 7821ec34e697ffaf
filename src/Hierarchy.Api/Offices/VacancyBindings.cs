using Hierarchy.Api.Fields;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Offices;

/// <summary>空缺: resolves <c>OrgUnit.vacancies</c>, binds <c>Vacancy</c>.</summary>
internal static class VacancyBindings
{
    public static void Add(SchemaBindings bindings)
        => bindings.Object<Vacancy>("Vacancy")
            .Field("post", static batch => ValueColumns.Enums(Select(batch, vacancy => vacancy.Post)))
            .Field("seats", static batch => new IntColumn(Select(batch, vacancy => vacancy.Seats)))
            .Field("filled", static batch => new IntColumn(Select(batch, vacancy => vacancy.Filled)))
            .Field("unit", static batch => new ObjectColumn<NodeRef>(Select(batch, vacancy => vacancy.Unit)));

    public static async ValueTask<Column> ResolveAsync(FieldBatch<NodeRef> batch)
    {
        var scope = Arguments.ReadScope(batch.Arguments);
        var lists = await VacancyFinder.FindAsync(batch.Graph(), batch.SourceMemory, scope, batch.CancellationToken);
        return new ListColumn(lists.Offsets, new ObjectColumn<Vacancy>(lists.Vacancies));
    }

    private static TValue[] Select<TValue>(FieldBatch<Vacancy> batch, Converter<Vacancy, TValue> select)
        => Array.ConvertAll(batch.Sources.ToArray(), select);
}
