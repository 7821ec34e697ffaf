namespace Hierarchy;

/// <summary>Whether two commits say the same; the hint where a store finds a relationship is no part of what they say.</summary>
internal static class CommitComparer
{
    public static bool AreEqual(Commit one, Commit other)
        => one with { Facts = [], ShapedRoots = [] } == other with { Facts = [], ShapedRoots = [] }
            && one.ShapedRoots.SequenceEqual(other.ShapedRoots)
            && one.Facts.Select(WithoutHint).SequenceEqual(other.Facts.Select(WithoutHint));

    private static Fact WithoutHint(Fact fact) => fact is RelationshipFact relationship ? relationship with { At = null } : fact;
}
