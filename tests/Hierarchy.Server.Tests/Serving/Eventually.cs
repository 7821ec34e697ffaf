namespace Hierarchy.Server.Tests.Serving;

/// <summary>Waits for what comes by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(3);

    /// <summary>Completes once it holds; a test in which it never does fails, late.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        using var giveUp = new CancellationTokenSource(Ceiling);
        while (!await holds())
        {
            await Task.Delay(20, giveUp.Token);
        }
    }
}
