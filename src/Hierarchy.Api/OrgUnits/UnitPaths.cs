namespace Hierarchy.Api.OrgUnits;

/// <summary>The path of a unit: names from the root down to the unit itself, joined by <c> / </c>.</summary>
internal static class UnitPaths
{
    private static ReadOnlySpan<byte> Separator => " / "u8;

    /// <summary>The path of each unit: two primitives for the names, one for what stands above.</summary>
    public static async ValueTask<Utf8Text[]> ReadAsync(
        IGraphSession session, ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        var above = await session.AncestorsAsync(units, cancellationToken);
        var namesAbove = await session.ReadAsync(NodeProperties.Name, above.Nodes, cancellationToken);
        var names = await session.ReadAsync(NodeProperties.Name, units, cancellationToken);
        var paths = new Utf8Text[names.Length];
        for (var unit = 0; unit < paths.Length; unit++)
        {
            paths[unit] = Join(namesAbove.AsSpan(above.Offsets[unit]..above.Offsets[unit + 1]), names[unit]);
        }

        return paths;
    }

    private static Utf8Text Join(ReadOnlySpan<Utf8Text> above, Utf8Text name)
    {
        if (above.IsEmpty)
        {
            return name;
        }

        var length = name.Span.Length;
        foreach (var part in above)
        {
            length += part.Span.Length + Separator.Length;
        }

        var path = new byte[length];
        var rest = path.AsSpan();
        foreach (var part in above)
        {
            part.Span.CopyTo(rest);
            Separator.CopyTo(rest[part.Span.Length..]);
            rest = rest[(part.Span.Length + Separator.Length)..];
        }

        name.Span.CopyTo(rest);
        return new Utf8Text(path);
    }
}
