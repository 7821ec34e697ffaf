namespace Hierarchy.Execution.Columns;

/// <summary>What stands for the answer of a field that failed as a whole: every row is null for the same reason.</summary>
internal sealed class FailedColumn : Column
{
    public FailedColumn(int count, Exception error)
        : base(count)
    {
        Error = error;
        SetAllNull();
    }

    public Exception Error { get; }
}
