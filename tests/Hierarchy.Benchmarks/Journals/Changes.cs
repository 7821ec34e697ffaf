namespace Hierarchy.Benchmarks.Journals;

/// <summary>Change sets.</summary>
internal static class Changes
{
    public static ChangeSet Of(Revision @base, string mutation, IReadOnlyList<Fact> facts)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new ChangeSet
        {
            Base = @base,
            Mutation = new MutationId(mutation),
            Facts = facts,
            Today = DateOnly.FromDateTime(now.UtcDateTime),
            At = now,
            Actor = "benchmark",
        };
    }

    /// <summary>Somebody moves in: a new person and where they live.</summary>
    public static ChangeSet MoveIn(Revision @base, string key, NodeId home)
    {
        var person = new PersonData { Id = NodeId.Of(NodeType.Person, key), Key = key, Name = "人员" + key };
        var residence = new RelationshipData
        {
            Id = RelationshipId.Of(RelationshipType.LivesIn, person.Id, home, ""),
            Type = RelationshipType.LivesIn,
            Source = person.Id,
            Target = home,
        };
        return Of(@base, key, [new NodeFact(Before: null, person), new RelationshipFact(Before: null, residence)]);
    }
}
