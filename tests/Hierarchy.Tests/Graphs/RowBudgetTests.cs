using Xunit;

namespace Hierarchy.Tests;

public sealed class RowBudgetTests
{
    [Fact]
    public void Charges_add_up_to_the_limit_and_not_beyond()
    {
        var budget = new RowBudget(10);
        budget.Charge(4);
        budget.Charge(6);
        Assert.Equal(10, budget.Charged);
        Assert.Equal(10, Assert.Throws<RowBudgetExceededException>(() => budget.Charge(1)).Limit);
        Assert.Throws<RowBudgetExceededException>(() => budget.Charge(long.MaxValue));
    }

    [Fact]
    public void Nothing_is_given_back()
    {
        var budget = new RowBudget(10);
        Assert.Throws<ArgumentOutOfRangeException>(() => budget.Charge(-1));
        Assert.Equal(0, budget.Charged);
    }
}
