using Hierarchy.Api.Identity;
using Hierarchy.Api.Nodes;
using Hierarchy.Execution.Columns;

namespace Hierarchy.Api.Values;

/// <summary>Columns of the domain's values. Each keeps the array that it is given.</summary>
internal static class ValueColumns
{
    /// <summary>Texts, written from UTF-8 without a copy.</summary>
    public static Column Texts(Utf8Text[] values)
        => new WrittenColumn<object?, Utf8Text>(null, values, static (output, _, value) => output.WriteText(value.Span));

    /// <summary>Global ids of nodes of one type.</summary>
    public static Column Ids(NodeType type, NodeId[] values)
        => new WrittenColumn<NodeType, NodeId>(type, values, static (output, type, id) => GlobalId.Write(output, type, id));

    /// <summary>Booleans.</summary>
    public static Column Booleans(bool[] values) => new BooleanColumn(values);

    /// <summary>Booleans, some of them null.</summary>
    public static Column Booleans(bool?[] values) => WithNulls(new BooleanColumn(Array.ConvertAll(values, v => v ?? false)), values);

    /// <summary>Whole numbers, some of them null.</summary>
    public static Column Integers(int?[] values) => WithNulls(new IntColumn(Array.ConvertAll(values, v => v ?? 0)), values);

    /// <summary>Counts: they fit an <c>Int</c>, because a graph in memory has fewer than 2^31 nodes and relationships.</summary>
    public static Column Counts(long[] values) => new LongColumn(values);

    /// <summary>Days, some of them null.</summary>
    public static Column Dates(DateOnly?[] values) => WithNulls(new DateColumn(Array.ConvertAll(values, v => v ?? default)), values);

    /// <summary>Values of an enum over <see cref="byte"/>.</summary>
    public static Column Enums<TEnum>(TEnum[] values)
        where TEnum : struct, Enum
        => new EnumColumn(EnumNames<TEnum>.Texts, (byte[])(object)values);

    /// <summary>Values of an enum over <see cref="byte"/>, some of them null.</summary>
    public static Column Enums<TEnum>(TEnum?[] values)
        where TEnum : struct, Enum
        => WithNulls(Enums(Array.ConvertAll(values, v => v ?? default)), values);

    /// <summary>Traits in declared order.</summary>
    public static Column Traits(TraitSet[] values)
    {
        var lists = new ListBuilder<Trait>(values.Length);
        foreach (var set in values)
        {
            lists.AddList(set.IsEmpty ? [] : set.InOrder());
        }

        return lists.ToColumn(Enums);
    }

    /// <summary>Attributes by name.</summary>
    public static Column Attributes(AttributeMap[] values)
    {
        var lists = new ListBuilder<KeyValuePair<string, string>>(values.Length);
        foreach (var map in values)
        {
            lists.AddList(map);
        }

        return lists.ToColumn(items => new ObjectColumn<KeyValuePair<string, string>>(items));
    }

    /// <summary>Points, some of them null.</summary>
    public static Column Locations(Location?[] values)
        => WithNulls(new ObjectColumn<Location>(Array.ConvertAll(values, v => v ?? default)), values);

    /// <summary>Nodes of one type, null for none.</summary>
    public static Column Nodes(NodeRef[] nodes)
    {
        var column = new ObjectColumn<NodeRef>(nodes);
        for (var row = 0; row < nodes.Length; row++)
        {
            if (nodes[row].IsNone)
            {
                column.SetNull(row);
            }
        }

        return column;
    }

    /// <summary>Nodes of several types, null for none.</summary>
    public static Column TypedNodes(TypedNode[] nodes)
    {
        var column = new ObjectColumn<TypedNode>(nodes);
        for (var row = 0; row < nodes.Length; row++)
        {
            if (nodes[row].Node.IsNone)
            {
                column.SetNull(row);
            }
        }

        return column;
    }

    /// <summary>Nodes whose types are to be read, null for none.</summary>
    public static async ValueTask<Column> TypedNodesAsync(IGraphSession session, NodeRef[] nodes, CancellationToken cancellationToken)
    {
        var types = await session.ReadAsync(NodeProperties.Type, nodes, cancellationToken);
        var typed = new TypedNode[nodes.Length];
        for (var row = 0; row < nodes.Length; row++)
        {
            typed[row] = new TypedNode(nodes[row], types[row]);
        }

        return TypedNodes(typed);
    }

    private static Column WithNulls<TValue>(Column column, TValue?[] values)
        where TValue : struct
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is null)
            {
                column.SetNull(row);
            }
        }

        return column;
    }
}
