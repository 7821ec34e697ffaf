namespace Hierarchy;

/// <summary>
/// A condition on what a node reaches by a relation. Of a relation to at most one node: NONE without a condition = has none, SOME without
/// one = has one, SOME with one = has one that matches.
/// </summary>
/// <param name="Relation">
/// What is followed, as in <see cref="IGraphSession.ExpandAsync"/>: it reaches open nodes only, but for the parent of a closed unit.
/// </param>
/// <param name="Quantifier">How many of the nodes reached must match.</param>
/// <param name="Where">The condition on each of them; null = every one matches. Only where all nodes reached are of one type.</param>
public sealed record RelationTest(Relation Relation, Quantifier Quantifier, NodeFilter? Where = null) : NodeFilter
{
    /// <summary>Where to look from a unit, as in <see cref="ExpandRequest.Scope"/>.</summary>
    public Scope Scope { get; init; } = Scope.Direct;
}
