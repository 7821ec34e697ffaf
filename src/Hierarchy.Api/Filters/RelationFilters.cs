using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>Reads the parts of filters that follow a relation.</summary>
internal static class RelationFilters
{
    /// <summary>A relation to at most one node: null asks for none, <c>{}</c> for one, anything else for one that matches.</summary>
    public static NodeFilter ReadOne(Relation relation, FilterShape shape, InputObject? where)
        => where is null ? new RelationTest(relation, Quantifier.None) : new RelationTest(relation, Quantifier.Some, shape.Read(where));

    /// <summary>A relation to many nodes, by quantifier: all that are written must hold, a null is as if it were not written.</summary>
    public static NodeFilter ReadMany(Relation relation, FilterShape shape, InputObject list)
    {
        var parts = new List<NodeFilter>();
        Add("some", Quantifier.Some);
        Add("none", Quantifier.None);
        Add("all", Quantifier.All);
        if (list.GetBoolean("any") is { } any)
        {
            parts.Add(new RelationTest(relation, any ? Quantifier.Some : Quantifier.None));
        }

        return new AllOf(parts);

        void Add(string name, Quantifier quantifier)
        {
            if (list.GetObject(name) is { } where)
            {
                parts.Add(new RelationTest(relation, quantifier, shape.Read(where)));
            }
        }
    }
}
