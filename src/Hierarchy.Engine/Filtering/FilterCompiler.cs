namespace Hierarchy.Engine;

/// <summary>Makes a condition on a slot from a filter. Logic is two-valued.</summary>
internal static class FilterCompiler
{
    public static Func<int, bool> Compile(Snapshot snapshot, NodeFilter filter) => filter switch
    {
        AllOf all => All([.. all.Filters.Select(inner => Compile(snapshot, inner))]),
        AnyOf any => Any([.. any.Filters.Select(inner => Compile(snapshot, inner))]),
        NotOf not => Not(Compile(snapshot, not.Filter)),
        TraitTest test => Traits(snapshot, test),
        PropertyTest test => PropertyCondition.Of(snapshot, test),
        _ => throw new ArgumentRefusedException("where", $"The filter {filter.GetType().Name} is not known."),
    };

    private static Func<int, bool> All(Func<int, bool>[] conditions) => slot => Array.TrueForAll(conditions, condition => condition(slot));

    private static Func<int, bool> Any(Func<int, bool>[] conditions) => slot => Array.Exists(conditions, condition => condition(slot));

    private static Func<int, bool> Not(Func<int, bool> condition) => slot => !condition(slot);

    private static Func<int, bool> Traits(Snapshot snapshot, TraitTest test)
    {
        return slot =>
        {
            var traits = snapshot.Node(slot).Data is PersonData person ? person.Traits.Bits : 0;
            return test.Quantifier switch
            {
                Quantifier.Some => (traits & test.Matching.Bits) != 0,
                Quantifier.None => (traits & test.Matching.Bits) == 0,
                _ => (traits & ~test.Matching.Bits) == 0,
            };
        };
    }
}
