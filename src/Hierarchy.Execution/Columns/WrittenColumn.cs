using System.Runtime.InteropServices;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>
/// A leaf column that writes its rows late, straight from where the data lies, without making strings: the values may be the batch's own
/// sources and the state an arena of UTF-8 text. The writer runs after all resolvers of the request have returned, and only for rows that
/// are not null: mark the others with <see cref="Column.SetNull"/>. It must not throw, and what it reads must stay as it is until then:
/// give it a snapshot, never something that a later mutation of the same request changes.
/// </summary>
/// <typeparam name="TState">What all rows share.</typeparam>
/// <typeparam name="TValue">What each row has.</typeparam>
public sealed class WrittenColumn<TState, TValue> : LeafColumn
{
    private readonly TState _state;
    private readonly TValue[] _values;
    private readonly int _start;
    private readonly RowWriter<TState, TValue> _writer;

    /// <summary>One row for each of the values.</summary>
    public WrittenColumn(TState state, ReadOnlyMemory<TValue> values, RowWriter<TState, TValue> writer)
        : base(values.Length)
    {
        _state = state;
        if (MemoryMarshal.TryGetArray(values, out var segment))
        {
            _values = segment.Array!;
            _start = segment.Offset;
        }
        else
        {
            _values = values.ToArray();
        }

        _writer = writer;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => _writer(output, _state, _values[_start + row]);
}
