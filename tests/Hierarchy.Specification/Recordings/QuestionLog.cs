namespace Hierarchy.Specification.Recordings;

/// <summary>
/// What a store was asked, in order: one line a call, with the number of nodes asked for, so that a lost batch shows as a difference.
/// </summary>
public sealed class QuestionLog
{
    private readonly List<string> _lines = [];

    /// <summary>The lines so far, sorted: fields that run side by side ask in any order.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lines)
        {
            _lines.Clear();
        }
    }

    internal void Add(string question, int asked)
    {
        lock (_lines)
        {
            _lines.Add($"{question} of {asked}");
        }
    }
}
