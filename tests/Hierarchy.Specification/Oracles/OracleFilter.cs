namespace Hierarchy.Specification.Oracles;

/// <summary>Whether a node fulfils a filter, read off the definition of each operator.</summary>
public static class OracleFilter
{
    /// <summary>Whether a node fulfils a filter on the oracle's day.</summary>
    public static bool Holds(OracleGraph graph, NodeId id, NodeFilter filter) => filter switch
    {
        AllOf all => all.Filters.All(inner => Holds(graph, id, inner)),
        AnyOf any => any.Filters.Any(inner => Holds(graph, id, inner)),
        NotOf not => !Holds(graph, id, not.Filter),
        TraitTest test => Holds((graph.Node(id) as PersonData)?.Traits.InOrder() ?? [], test),
        PropertyTest test => Holds(Value(graph, graph.Node(id), test.Property.Name), test),
        RelationTest test => Holds(graph, graph.Reached(id, test.Relation, test.Scope), test),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static bool Holds(OracleGraph graph, IEnumerable<NodeId> reached, RelationTest test)
    {
        var matches = reached.Select(id => test.Where is null || Holds(graph, id, test.Where));
        return test.Quantifier switch
        {
            Quantifier.Some => matches.Any(match => match),
            Quantifier.None => !matches.Any(match => match),
            _ => matches.All(match => match),
        };
    }

    private static bool Holds(IEnumerable<Trait> traits, TraitTest test) => test.Quantifier switch
    {
        Quantifier.Some => traits.Any(test.Matching.Contains),
        Quantifier.None => !traits.Any(test.Matching.Contains),
        _ => traits.All(test.Matching.Contains),
    };

    private static bool Holds(object? value, PropertyTest test) => test.Operator switch
    {
        FilterOperator.Eq => Equals(value, test.Values[0]),
        FilterOperator.Neq => !Equals(value, test.Values[0]),
        FilterOperator.In => test.Values.Contains(value),
        FilterOperator.Nin => !test.Values.Contains(value),
        FilterOperator.Ncontains => !(value is string text && text.Contains((string)test.Values[0]!, StringComparison.Ordinal)),
        _ when value is null => false,
        FilterOperator.Contains => ((string)value).Contains((string)test.Values[0]!, StringComparison.Ordinal),
        FilterOperator.StartsWith => ((string)value).StartsWith((string)test.Values[0]!, StringComparison.Ordinal),
        FilterOperator.EndsWith => ((string)value).EndsWith((string)test.Values[0]!, StringComparison.Ordinal),
        FilterOperator.Gt => Compare(value, test.Values[0]!) > 0,
        FilterOperator.Gte => Compare(value, test.Values[0]!) >= 0,
        FilterOperator.Lt => Compare(value, test.Values[0]!) < 0,
        FilterOperator.Lte => Compare(value, test.Values[0]!) <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static int Compare(object left, object right)
        => left is string text ? Utf8Text.Of(text).CompareTo(Utf8Text.Of((string)right)) : ((IComparable)left).CompareTo(right);

    private static object? Value(OracleGraph graph, NodeData node, string property) => (property, node) switch
    {
        ("key", _) => node.Key,
        ("name", _) => node.Name,
        ("closedOn", _) => node.Closed,
        ("kind", OrgUnitData unit) => unit.Kind,
        ("kind", WorkUnitData workUnit) => workUnit.Kind,
        ("kind", MatrixData matrix) => matrix.Kind,
        ("kind", BodyData body) => body.Kind,
        ("form", OrgUnitData unit) => unit.Form,
        ("status", OrgUnitData unit) => unit.StatusOn(graph.Day),
        ("plannedOn", OrgUnitData unit) => unit.PlannedOn,
        ("openedOn", OrgUnitData unit) => unit.OpenedOn,
        ("order", OrgUnitData unit) => unit.Order,
        ("isPartyMember", PersonData person) => person.IsPartyMember,
        _ => null,
    };
}
