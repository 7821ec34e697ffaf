using System.Text.Json;

namespace Hierarchy;

/// <summary>A matrix's own properties.</summary>
internal static class MatrixCodec
{
    public static void Write(Utf8JsonWriter writer, MatrixData matrix)
        => KindAndClosing<MatrixKind>.Write(writer, matrix.Kind, matrix.ClosedOn);

    public static MatrixData Read(ref Utf8JsonReader reader)
    {
        var (head, kind, closedOn) = KindAndClosing<MatrixKind>.Read(ref reader);
        return new MatrixData
        {
            Id = head.Id,
            Key = head.Key,
            Name = head.Name,
            Attributes = head.Attributes,
            Kind = kind,
            ClosedOn = closedOn,
        };
    }
}
