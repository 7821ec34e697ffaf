namespace Hierarchy.Engine;

/// <summary>Makes a condition on a slot from a filter. Logic is two-valued.</summary>
/// <param name="snapshot">Where the conditions look.</param>
/// <param name="meter">Is charged for what relations reach, and for further conditions on a row.</param>
internal sealed class FilterCompiler(Snapshot snapshot, Meter meter)
{
    /// <summary>
    /// The condition. Whoever touches a row charges it once; the condition charges it again for every further condition that it holds.
    /// </summary>
    public Func<int, bool> Compile(NodeFilter filter)
    {
        var condition = Condition(filter);
        var further = Conditions(filter) - 1;
        return further == 0 ? condition : slot =>
        {
            meter.Add(further);
            return condition(slot);
        };
    }

    private Func<int, bool> Condition(NodeFilter filter) => filter switch
    {
        AllOf all => All([.. all.Filters.Select(Condition)]),
        AnyOf any => Any([.. any.Filters.Select(Condition)]),
        NotOf not => Not(Condition(not.Filter)),
        TraitTest test => Traits(test),
        PropertyTest test => PropertyCondition.Of(snapshot, test),
        RelationTest test => new RelationCondition(snapshot, test, CompileInner(test), meter).Holds,
        _ => throw new ArgumentRefusedException("where", $"The filter {filter.GetType().Name} is not known."),
    };

    /// <summary>How many conditions are asked of one row, 1 or more; those beyond a relation are asked of other rows.</summary>
    private static int Conditions(NodeFilter filter) => filter switch
    {
        AllOf all => Math.Max(1, all.Filters.Sum(Conditions)),
        AnyOf any => Math.Max(1, any.Filters.Sum(Conditions)),
        NotOf not => Conditions(not.Filter),
        _ => 1,
    };

    private static Func<int, bool> All(Func<int, bool>[] conditions) => slot => Array.TrueForAll(conditions, condition => condition(slot));

    private static Func<int, bool> Any(Func<int, bool>[] conditions) => slot => Array.Exists(conditions, condition => condition(slot));

    private static Func<int, bool> Not(Func<int, bool> condition) => slot => !condition(slot);

    private Func<int, bool>? CompileInner(RelationTest test) => test.Where is { } where ? Compile(where) : null;

    private Func<int, bool> Traits(TraitTest test)
    {
        return slot =>
        {
            var traits = (int)snapshot.Node(slot).Traits.Bits;
            return test.Quantifier switch
            {
                Quantifier.Some => (traits & test.Matching.Bits) != 0,
                Quantifier.None => (traits & test.Matching.Bits) == 0,
                _ => (traits & ~test.Matching.Bits) == 0,
            };
        };
    }
}
