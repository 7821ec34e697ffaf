using Hierarchy.Api.Fields;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>Reads <c>ListTraitOperationFilterInput</c>: a test of one trait is the set of the traits that pass it.</summary>
internal static class TraitFilters
{
    private static readonly Trait[] Every = Enum.GetValues<Trait>();

    /// <summary>All tests that are written; a null is as if it were not written.</summary>
    public static NodeFilter Read(InputObject list)
    {
        var parts = new List<NodeFilter>();
        Add(parts, list.GetObject("some"), Quantifier.Some);
        Add(parts, list.GetObject("none"), Quantifier.None);
        Add(parts, list.GetObject("all"), Quantifier.All);
        if (list.GetBoolean("any") is { } any)
        {
            parts.Add(new TraitTest(any ? Quantifier.Some : Quantifier.None, TraitSet.Of(Every)));
        }

        return new AllOf(parts);
    }

    private static void Add(List<NodeFilter> parts, InputObject? test, Quantifier quantifier)
    {
        if (test is not null)
        {
            parts.Add(new TraitTest(quantifier, TraitSet.Of([.. Every.Where(trait => Passes(trait, test))])));
        }
    }

    private static bool Passes(Trait trait, InputObject test)
        => (!test.Has("eq") || Arguments.ReadEnum<Trait>(test, "eq") == trait)
            && Arguments.ReadEnum<Trait>(test, "neq") != trait
            && (test.GetList<string>("in") is null || Arguments.ReadEnums<Trait>(test, "in").Contains(trait))
            && !Arguments.ReadEnums<Trait>(test, "nin").Contains(trait)
            && IsWithin(trait, test);

    private static bool IsWithin(Trait trait, InputObject test)
        => !(trait <= Arguments.ReadEnum<Trait>(test, "gt"))
            && !(trait < Arguments.ReadEnum<Trait>(test, "gte"))
            && !(trait >= Arguments.ReadEnum<Trait>(test, "lt"))
            && !(trait > Arguments.ReadEnum<Trait>(test, "lte"));
}
