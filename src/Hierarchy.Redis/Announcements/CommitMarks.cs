using System.Security.Cryptography;
using System.Text;

namespace Hierarchy.Redis;

/// <summary>
/// What makes a revision's number mean one history: a mark of the commit that made it. A store that was made anew, restored from a backup,
/// or is another one altogether counts the same numbers, but other commits made them. The newest thousand are kept.
/// </summary>
internal sealed class CommitMarks
{
    private const int Kept = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Revision, string> _marks = [];
    private readonly Queue<Revision> _order = [];

    /// <summary>The mark of the commit that made a revision; null = it is not known, and nothing of that revision may be shared.</summary>
    public string? Find(Revision revision)
    {
        lock (_lock)
        {
            return _marks.GetValueOrDefault(revision);
        }
    }

    /// <summary>Takes in what the feed told.</summary>
    public void Learn(IReadOnlyList<Commit> commits)
    {
        foreach (var commit in commits.Skip(commits.Count - Kept))
        {
            var mark = MarkOf(commit);
            lock (_lock)
            {
                if (!_marks.ContainsKey(commit.Revision))
                {
                    _order.Enqueue(commit.Revision);
                }

                _marks[commit.Revision] = mark;
                if (_order.Count > Kept)
                {
                    _marks.Remove(_order.Dequeue());
                }
            }
        }
    }

    /// <summary>The feed does not tell how the store came to where it is: what was known may be of another history.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _marks.Clear();
            _order.Clear();
        }
    }

    private static string MarkOf(Commit commit)
    {
        var text = FormattableString.Invariant($"{commit.Revision.Number} {commit.At.UtcTicks} {commit.Mutation.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
