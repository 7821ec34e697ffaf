namespace Hierarchy.Engine;

/// <summary>A comparison of one property. A node of a type that has it not has no value.</summary>
internal static class PropertyCondition
{
    public static Func<int, bool> Of(Snapshot snapshot, PropertyTest test)
    {
        if (test.Operator is not (FilterOperator.In or FilterOperator.Nin) && test.Values.Count != 1)
        {
            throw new ArgumentRefusedException("where", $"{test.Operator} compares '{test.Property}' with one value.");
        }

        if (test.Operator is not (FilterOperator.Eq or FilterOperator.Neq) && test.Values.Any(value => value is null))
        {
            throw new ArgumentRefusedException("where", $"{test.Operator} does not compare '{test.Property}' with null.");
        }

        return test.Property switch
        {
            NodeProperty<Utf8Text> text => Text(snapshot, test, text),
            NodeProperty<NodeId> id => Required(snapshot, test, id),
            NodeProperty<NodeType> type => Required(snapshot, test, type),
            NodeProperty<DateOnly?> date => Optional(snapshot, test, date),
            NodeProperty<OrgUnitKind> kind => Required(snapshot, test, kind),
            NodeProperty<OrgUnitForm?> form => Optional(snapshot, test, form),
            NodeProperty<OrgUnitStatus> status => Required(snapshot, test, status),
            NodeProperty<int?> number => Optional(snapshot, test, number),
            NodeProperty<bool> flag => Required(snapshot, test, flag),
            NodeProperty<WorkUnitKind> kind => Required(snapshot, test, kind),
            NodeProperty<MatrixKind> kind => Required(snapshot, test, kind),
            NodeProperty<BodyKind> kind => Required(snapshot, test, kind),
            _ => throw new ArgumentRefusedException("where", $"'{test.Property}' is not compared."),
        };
    }

    private static Func<int, bool> Text(Snapshot snapshot, PropertyTest test, NodeProperty<Utf8Text> property)
    {
        var read = PropertyReader.Of(property);
        var values = Array.ConvertAll([.. test.Values], value => value is null ? (Utf8Text?)null : Utf8Text.Of(Typed<string>(test, value)));
        Func<ReadOnlyMemory<byte>, bool> holds = test.Operator switch
        {
            FilterOperator.Contains => text => text.Span.IndexOf(values[0]!.Value.Span) >= 0,
            FilterOperator.Ncontains => text => text.Span.IndexOf(values[0]!.Value.Span) < 0,
            FilterOperator.StartsWith => text => text.Span.StartsWith(values[0]!.Value.Span),
            FilterOperator.EndsWith => text => text.Span.EndsWith(values[0]!.Value.Span),
            _ => Of(Comparison(test.Operator, values)),
        };
        return slot => holds(read(snapshot, in snapshot.Node(slot)).Memory);

        static Func<ReadOnlyMemory<byte>, bool> Of(Func<Utf8Text?, bool> compares) => text => compares(new Utf8Text(text));
    }

    private static Func<int, bool> Required<TValue>(Snapshot snapshot, PropertyTest test, NodeProperty<TValue> property)
        where TValue : struct
    {
        var read = PropertyReader.Of(property);
        return Values<TValue>(snapshot, test, (Snapshot from, in NodeRecord node) => read(from, in node));
    }

    private static Func<int, bool> Optional<TValue>(Snapshot snapshot, PropertyTest test, NodeProperty<TValue?> property)
        where TValue : struct
    {
        var read = PropertyReader.Of(property);
        return Values<TValue>(snapshot, test, (Snapshot from, in NodeRecord node) => read(from, in node));
    }

    private static Func<int, bool> Values<TValue>(Snapshot snapshot, PropertyTest test, NodeReader<TValue?> read)
        where TValue : struct
    {
        if (test.Operator is FilterOperator.Contains or FilterOperator.Ncontains or FilterOperator.StartsWith or FilterOperator.EndsWith)
        {
            throw new ArgumentRefusedException("where", $"{test.Operator} compares texts, not '{test.Property}'.");
        }

        var values = Array.ConvertAll([.. test.Values], value => value is null ? (TValue?)null : Typed<TValue>(test, value));
        var holds = Comparison(test.Operator, values);
        var types = test.Property.Types;
        return slot =>
        {
            ref readonly var node = ref snapshot.Node(slot);
            return holds(types.Contains(node.Type) ? read(snapshot, in node) : null);
        };
    }

    /// <summary>A missing value fails every comparison but those that deny, and equality with "no value".</summary>
    private static Func<TValue?, bool> Comparison<TValue>(FilterOperator op, TValue?[] values)
        where TValue : struct
    {
        switch (op)
        {
            case FilterOperator.Eq:
                return value => Same(value, values[0]);
            case FilterOperator.Neq:
                return value => !Same(value, values[0]);
            case FilterOperator.In:
                return Among(values);
            case FilterOperator.Nin:
                var among = Among(values);
                return value => !among(value);
        }

        var bound = values[0]!.Value;
        return op switch
        {
            FilterOperator.Gt => value => value is { } present && Compare(present, bound) > 0,
            FilterOperator.Gte => value => value is { } present && Compare(present, bound) >= 0,
            FilterOperator.Lt => value => value is { } present && Compare(present, bound) < 0,
            FilterOperator.Lte => value => value is { } present && Compare(present, bound) <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not an operator."),
        };
    }

    /// <summary>However many values a client sends, each node is looked up among them once.</summary>
    private static Func<TValue?, bool> Among<TValue>(TValue?[] values)
        where TValue : struct
    {
        var set = values.Select(value => value!.Value).ToHashSet();
        return value => value is { } present && set.Contains(present);
    }

    private static int Compare<TValue>(TValue left, TValue right) => Comparer<TValue>.Default.Compare(left, right);

    private static bool Same<TValue>(TValue? left, TValue? right)
        where TValue : struct
        => EqualityComparer<TValue?>.Default.Equals(left, right);

    private static TValue Typed<TValue>(PropertyTest test, object value)
        => value is TValue typed
            ? typed
            : throw new ArgumentRefusedException("where", $"'{test.Property}' is not compared with a {value.GetType().Name}.");
}
