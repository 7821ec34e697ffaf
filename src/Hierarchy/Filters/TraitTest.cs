namespace Hierarchy;

/// <summary>A condition on the list of a person's traits.</summary>
/// <param name="Quantifier">How many of the traits must be in the set.</param>
/// <param name="Matching">The traits that match.</param>
public sealed record TraitTest(Quantifier Quantifier, TraitSet Matching) : NodeFilter;
