namespace Hierarchy;

/// <summary>A comparison of one property with values.</summary>
/// <param name="Property">The property, one of <see cref="NodeProperties"/>.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Values">
/// One value, or any number for IN and NIN, of the property's type: <c>string</c>, <c>bool</c>, <c>int</c>, <see cref="DateOnly"/>, an
/// enum or <see cref="NodeId"/>. Null stands for "no value" and may be compared with EQ and NEQ only.
/// </param>
public sealed record PropertyTest(NodeProperty Property, FilterOperator Operator, IReadOnlyList<object?> Values) : NodeFilter;
