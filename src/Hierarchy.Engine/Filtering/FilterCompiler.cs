namespace Hierarchy.Engine;

/// <summary>Makes a condition on a slot from a filter. Logic is two-valued.</summary>
/// <param name="snapshot">Where the conditions look.</param>
/// <param name="meter">Is charged for what relations reach.</param>
internal sealed class FilterCompiler(Snapshot snapshot, Meter meter)
{
    public Func<int, bool> Compile(NodeFilter filter) => filter switch
    {
        AllOf all => All([.. all.Filters.Select(Compile)]),
        AnyOf any => Any([.. any.Filters.Select(Compile)]),
        NotOf not => Not(Compile(not.Filter)),
        TraitTest test => Traits(test),
        PropertyTest test => PropertyCondition.Of(snapshot, test),
        RelationTest test => new RelationCondition(snapshot, test, CompileInner(test), meter).Holds,
        _ => throw new ArgumentRefusedException("where", $"The filter {filter.GetType().Name} is not known."),
    };

    private static Func<int, bool> All(Func<int, bool>[] conditions) => slot => Array.TrueForAll(conditions, condition => condition(slot));

    private static Func<int, bool> Any(Func<int, bool>[] conditions) => slot => Array.Exists(conditions, condition => condition(slot));

    private static Func<int, bool> Not(Func<int, bool> condition) => slot => !condition(slot);

    private Func<int, bool>? CompileInner(RelationTest test) => test.Where is { } where ? Compile(where) : null;

    private Func<int, bool> Traits(TraitTest test)
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
