using Xunit;

namespace Hierarchy.Specification;

/// <summary>What two journals answer, side by side.</summary>
public static class JournalAnswers
{
    /// <summary>What a journal answers to a change set, with everything that the caller can rely on.</summary>
    public static async Task<string> OfAsync(IJournal journal, ChangeSet change)
    {
        try
        {
            return (await journal.CommitAsync(change, CancellationToken.None)).ToString();
        }
        catch (CommitConflictException exception)
        {
            return string.Join("; ", exception.Conflicts.Select(conflict => $"{conflict} {conflict.Written}"));
        }
        catch (ClaimClashException exception)
        {
            return string.Join("; ", exception.Clashes);
        }
        catch (ImpossibleFactException)
        {
            return "impossible";
        }
    }

    /// <summary>Asserts that a load, the whole feed, every history and every commit are the same, and that the second is whole.</summary>
    public static async Task AssertSameAsync(IJournal reference, IJournal journal)
    {
        var (expected, actual) = (await reference.LoadAsync(CancellationToken.None), await journal.LoadAsync(CancellationToken.None));
        Assert.Equal(expected.Revision, actual.Revision);
        Assert.Equal(expected.Nodes.OrderBy(node => node.Id), actual.Nodes.OrderBy(node => node.Id));
        Assert.Equal(expected.Relationships.OrderBy(r => r.Id), actual.Relationships.OrderBy(r => r.Id));
        AssertSame(
            (await reference.FeedAsync(Revision.Zero, 1000, CancellationToken.None)).Commits,
            (await journal.FeedAsync(Revision.Zero, 1000, CancellationToken.None)).Commits);
        foreach (var node in expected.Nodes)
        {
            AssertSame(
                await reference.HistoryAsync(node.Id, CancellationToken.None), await journal.HistoryAsync(node.Id, CancellationToken.None));
        }

        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    private static void AssertSame(IReadOnlyList<Commit> expected, IReadOnlyList<Commit> actual)
    {
        Assert.Equal(expected.Select(WithoutLists), actual.Select(WithoutLists));
        Assert.Equal(expected.Select(commit => commit.ShapedRoots), actual.Select(commit => commit.ShapedRoots));
        Assert.Equal(expected.SelectMany(commit => commit.Facts), actual.SelectMany(commit => commit.Facts));
    }

    /// <summary>Lists are compared by what is in them.</summary>
    private static Commit WithoutLists(Commit commit) => commit with { Facts = [], ShapedRoots = [] };
}
