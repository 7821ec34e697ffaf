namespace Hierarchy;

/// <summary>Limits of the graph that no charter changes.</summary>
public static class Limits
{
    /// <summary>How many units may stand on a way from a root to a leaf, both included.</summary>
    public const int MaxDepth = 16;

    /// <summary>The largest page of a connection.</summary>
    public const int MaxPage = 5_000;

    /// <summary>The page of a connection when neither <c>first</c> nor <c>last</c> is given.</summary>
    public const int DefaultPage = 50;

    /// <summary>How many conditions one filter may hold, those beyond relations included.</summary>
    public const int MaxConditions = 1_000;

    /// <summary>With how many values all comparisons of one filter together may compare.</summary>
    public const int MaxValues = 10_000;
}
