using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Columns;

/// <summary>
/// A column of objects: each row is the source that the resolvers of the object's own fields get. A null reference is a null row;
/// for structs mark null rows with <see cref="Column.SetNull"/>.
/// </summary>
/// <typeparam name="TSource">
/// The type that the object's (or the abstract) type was bound with; anything else is an internal error.
/// </typeparam>
public sealed class ObjectColumn<TSource> : ObjectColumnBase
{
    private readonly ReadOnlyMemory<TSource> _sources;

    /// <summary>One row for each of the sources, which the column keeps.</summary>
    public ObjectColumn(TSource[] sources)
        : this(sources.AsMemory())
    {
    }

    /// <summary>One row for each of the sources, for instance those of the batch itself.</summary>
    public ObjectColumn(ReadOnlyMemory<TSource> sources)
        : base(sources.Length)
    {
        _sources = sources;
    }

    internal ReadOnlySpan<TSource> Sources => _sources.Span;

    internal override Type SourceType => typeof(TSource);

    internal override object? ValueAt(int row) => _sources.Span[row];

    internal override Scope CreateScope(PlanSelection selection, Scope parent, int field, int[]? rows)
    {
        if (rows is null)
        {
            return new Scope<TSource>(_sources, selection, parent, field, null);
        }

        var sources = new TSource[rows.Length];
        var all = _sources.Span;
        for (var row = 0; row < rows.Length; row++)
        {
            sources[row] = all[rows[row]];
        }

        return new Scope<TSource>(sources, selection, parent, field, rows);
    }

    internal override void Seal()
    {
        if (typeof(TSource).IsValueType && Nullable.GetUnderlyingType(typeof(TSource)) is null)
        {
            return;
        }

        var sources = _sources.Span;
        for (var row = 0; row < sources.Length; row++)
        {
            if (sources[row] is null)
            {
                SetNull(row);
            }
        }
    }
}
