using Xunit;

namespace Hierarchy.Tests;

public sealed class PageRequestTests
{
    [Theory]
    [InlineData(-1, null, "first")]
    [InlineData(5001, null, "first")]
    [InlineData(null, -1, "last")]
    [InlineData(null, 5001, "last")]
    [InlineData(1, 1, "last")]
    [InlineData(int.MinValue, int.MaxValue, "first")]
    public void Out_of_range_is_refused_with_the_argument(int? first, int? last, string argument)
    {
        var refusal = Assert.Throws<ArgumentRefusedException>(() => PageRequest.Of(first, last, null, null));
        Assert.Equal((argument, "ARGUMENT_REFUSED", false), (refusal.Argument, refusal.Code, refusal.MayRetry));
    }

    [Theory]
    [InlineData(0, null, 0, null)]
    [InlineData(5000, null, 5000, null)]
    [InlineData(null, 0, null, 0)]
    [InlineData(null, 5000, null, 5000)]
    [InlineData(null, null, 50, null)]
    public void In_range_is_kept(int? first, int? last, int? expectedFirst, int? expectedLast)
    {
        var page = PageRequest.Of(first, last, "after", "before");
        Assert.Equal((expectedFirst, expectedLast, "after", "before"), (page.First, page.Last, page.After, page.Before));
    }

    [Fact]
    public void The_default_is_a_page_and_all_is_everything()
    {
        Assert.Equal(
            (Limits.DefaultPage, null), (PageRequest.Of(null, null, null, null).First, PageRequest.Of(null, null, null, null).Last));
        Assert.Equal((null, null), (PageRequest.All.First, PageRequest.All.Last));
    }
}
