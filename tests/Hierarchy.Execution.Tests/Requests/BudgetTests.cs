using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Requests;

public class BudgetTests
{
    [Fact]
    public void Charges_add_up_to_the_budget_and_not_beyond()
    {
        var budget = new Budget(10);
        budget.Charge(4);
        budget.Charge(6);
        Assert.Equal(10, budget.Charged);
        var exception = Assert.Throws<BudgetExceededException>(() => budget.Charge(1));
        Assert.Equal((10, ErrorCodes.Budget), (exception.Rows, exception.Code));
        Assert.Throws<BudgetExceededException>(() => budget.Charge(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => budget.Charge(-1));
    }

    [Fact]
    public async Task A_request_that_needs_more_is_told_so_at_the_field()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("all", batch =>
        {
            batch.Context.Budget.Charge(11);
            return new IntColumn([1]);
        });
        var executor = Harness.Executor("type Query { all: Int }", bindings);

        var response = await executor.ExecuteAsync(new OperationRequest("{ all }"), null, null, new Budget(10));

        Assert.Equal(
            """{"errors":[{"message":"The request needs more than the 10 rows it is allowed.","locations":[{"line":1,"column":3}],"path":["all"],"extensions":{"code":"BUDGET_EXCEEDED","rows":10}}],"data":{"all":null}}""",
            Harness.Json(response));
    }
}
