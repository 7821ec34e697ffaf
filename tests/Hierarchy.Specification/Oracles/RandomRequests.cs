namespace Hierarchy.Specification.Oracles;

/// <summary>Orders and filters at random.</summary>
public static class RandomRequests
{
    private static readonly string[] Texts = ["a", "A", "丰", "1", "y", string.Empty, "😀", "b2"];

    private static readonly FilterOperator[] Comparisons =
        [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Gt, FilterOperator.Gte, FilterOperator.Lt, FilterOperator.Lte];

    /// <summary>None to three terms.</summary>
    public static SortOrder Order(Random random)
        => new([.. Enumerable.Range(0, random.Next(4)).Select(_ => new SortTerm(Any<SortKey>(random), random.Next(2) == 0))]);

    /// <summary>A filter a few levels deep.</summary>
    public static NodeFilter Filter(Random random, int depth = 2) => random.Next(depth == 0 ? 4 : 7) switch
    {
        0 => new TraitTest(Any<Quantifier>(random), new TraitSet((ushort)random.Next(1 << 10))),
        1 => Text(random),
        2 => Day(random),
        3 => Value(random),
        4 => new NotOf(Filter(random, depth - 1)),
        5 => new AllOf([.. Enumerable.Range(0, random.Next(3)).Select(_ => Filter(random, depth - 1))]),
        _ => new AnyOf([.. Enumerable.Range(0, random.Next(3)).Select(_ => Filter(random, depth - 1))]),
    };

    /// <summary>A filter that follows relations too; what it follows need not fit the nodes that it is asked of.</summary>
    public static NodeFilter FilterWithRelations(Random random, int depth = 2) => random.Next(depth == 0 ? 1 : 7) switch
    {
        0 => Filter(random, 0),
        1 => new NotOf(FilterWithRelations(random, depth - 1)),
        2 => new AllOf([.. Enumerable.Range(0, random.Next(3)).Select(_ => FilterWithRelations(random, depth - 1))]),
        3 => new AnyOf([.. Enumerable.Range(0, random.Next(3)).Select(_ => FilterWithRelations(random, depth - 1))]),
        _ => Relative(random, depth),
    };

    private static RelationTest Relative(Random random, int depth)
    {
        var relation = Any<Relation>(random);
        var isOfSeveralTypes = relation is Relation.Places or Relation.Lead;
        var where = isOfSeveralTypes || random.Next(3) == 0 ? null : FilterWithRelations(random, depth - 1);
        var isDirectOnly = relation is Relation.Parent or Relation.Children or Relation.Successors or Relation.Predecessors;
        var scope = isDirectOnly ? Scope.Direct : Any<Scope>(random);
        return new RelationTest(relation, Any<Quantifier>(random), where) { Scope = scope };
    }

    private static PropertyTest Text(Random random)
    {
        var property = random.Next(2) == 0 ? NodeProperties.Key : NodeProperties.Name;
        var op = Any<FilterOperator>(random);
        object?[] values = op is FilterOperator.In or FilterOperator.Nin
            ? [.. Texts.Take(random.Next(4))]
            : [Texts[random.Next(Texts.Length)]];
        return new PropertyTest(property, op, values);
    }

    private static PropertyTest Day(Random random)
    {
        var property = new[] { NodeProperties.ClosedOn, NodeProperties.PlannedOn, NodeProperties.OpenedOn }[random.Next(3)];
        var op = Comparisons[random.Next(Comparisons.Length)];
        var isNull = op is FilterOperator.Eq or FilterOperator.Neq && random.Next(2) == 0;
        return new PropertyTest(property, op, [isNull ? null : new DateOnly(2025, 6, 1).AddDays(random.Next(-6, 7))]);
    }

    private static PropertyTest Value(Random random)
    {
        var op = random.Next(2) == 0 ? FilterOperator.In : FilterOperator.Nin;
        return random.Next(7) switch
        {
            0 => new PropertyTest(NodeProperties.UnitKind, op, [Any<OrgUnitKind>(random), Any<OrgUnitKind>(random)]),
            1 => new PropertyTest(NodeProperties.Form, op, [Any<OrgUnitForm>(random)]),
            2 => new PropertyTest(NodeProperties.Status, op, [Any<OrgUnitStatus>(random)]),
            3 => new PropertyTest(NodeProperties.Order, random.Next(2) == 0 ? FilterOperator.Lte : FilterOperator.Gt, [random.Next(-2, 3)]),
            4 => new PropertyTest(NodeProperties.IsPartyMember, FilterOperator.Eq, [random.Next(2) == 0]),
            5 => new PropertyTest(NodeProperties.WorkUnitKind, op, [Any<WorkUnitKind>(random)]),
            _ => new PropertyTest(NodeProperties.MatrixKind, op, [Any<MatrixKind>(random)]),
        };
    }

    private static TValue Any<TValue>(Random random)
        where TValue : struct, Enum
    {
        var values = Enum.GetValues<TValue>();
        return values[random.Next(values.Length)];
    }
}
