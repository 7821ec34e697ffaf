namespace Hierarchy.Execution.Columns;

/// <summary>A leaf column whose values lie in an array.</summary>
/// <typeparam name="TValue">What each row has.</typeparam>
public abstract class LeafColumn<TValue> : LeafColumn
{
    private protected LeafColumn(TValue[] values)
        : base(values.Length)
        => Values = values;

    /// <summary>One for each row, also for those that are null.</summary>
    private protected TValue[] Values { get; }
}
