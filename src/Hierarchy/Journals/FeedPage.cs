namespace Hierarchy;

/// <summary>A piece of the feed.</summary>
/// <param name="Commits">The next commits, oldest first, without a gap; empty = there is nothing newer.</param>
/// <param name="LoadAnew">
/// Whether the follower must load the graph anew: the revision that it asked from is older than what is retained, or a bulk import came in
/// between.
/// </param>
public sealed record FeedPage(IReadOnlyList<Commit> Commits, bool LoadAnew);
