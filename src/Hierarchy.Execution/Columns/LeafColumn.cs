using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of scalars or enum values, which writes its rows as JSON.</summary>
public abstract class LeafColumn : Column
{
    private protected LeafColumn(int count)
        : base(count)
    {
    }

    /// <summary>Writes the value of a row that is not null, as exactly one JSON value.</summary>
    public abstract void Write(JsonOutput output, int row);
}
