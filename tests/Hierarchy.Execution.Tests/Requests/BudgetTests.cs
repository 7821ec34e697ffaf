using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Requests;

public class BudgetTests
{
    [Fact]
    public async Task Rows_are_charged_to_the_budget_that_was_given_and_its_refusal_stands_at_the_field()
    {
        var bindings = new SchemaBindings();
        var query = bindings.Object<Root>("Query");
        query.Field("some", batch => Charged(batch, 4));
        query.Field("all", batch => Charged(batch, 7));
        var executor = Harness.Executor("type Query { some: Int all: Int }", bindings);
        var left = 10L;

        var response = await executor.ExecuteAsync(
            new OperationRequest("{ some all }"),
            null,
            null,
            rows => left = left >= rows ? left - rows : throw new PublicException("TOO_MUCH", $"{rows} rows are too many."));

        Assert.Equal(6, left);
        Assert.Equal(
            """{"errors":[{"message":"7 rows are too many.","locations":[{"line":1,"column":8}],"path":["all"],"extensions":{"code":"TOO_MUCH"}}],"data":{"some":4,"all":null}}""",
            Harness.Json(response));

        static IntColumn Charged(FieldBatch<Root> batch, int rows)
        {
            batch.Context.Charge(rows);
            return new IntColumn([rows]);
        }
    }
}
