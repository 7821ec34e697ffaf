namespace Hierarchy.Engine;

internal sealed partial class GraphSession
{
    public ValueTask<long[]> MeasureAsync(ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
    {
        var reader = new MeasureReader(snapshot, request, budget, cancellationToken);
        var values = Column(units.Span, reader, static (reader, unit) => unit.IsNone ? 0 : reader.Read(unit.Value), cancellationToken);
        reader.Charge();
        return new(values);
    }

    public ValueTask<MatrixCounts> ByMatrixAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        var open = snapshot.Open(NodeType.Matrix);
        var matrices = new NodeRef[open.Count];
        var cells = (long)units.Length * matrices.Length;
        NewMeter(cancellationToken).Charge(units.Length + matrices.Length + cells);
        var at = 0;
        foreach (var matrix in open)
        {
            matrices[at++] = new NodeRef(matrix);
        }

        var counts = new long[cells];
        at = 0;
        foreach (var unit in units.Span)
        {
            foreach (var matrix in matrices)
            {
                if (at % Meter.Block == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                counts[at++] = unit.IsNone ? 0 : CountRow.Get(snapshot.Measures(unit.Value), MeasureKeys.Matrix(matrix.Value));
            }
        }

        return new(new MatrixCounts(matrices, counts));
    }
}
