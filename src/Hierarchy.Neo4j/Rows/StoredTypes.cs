using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// The relationship types in the graph: a type of its own, with the ending <c>_PAST</c>, for those that a commit has ended. A planned end
/// keeps the type.
/// </summary>
internal static class StoredTypes
{
    private const string PastEnding = "_PAST";

    private static readonly RelationshipType[] Types = Enum.GetValues<RelationshipType>();
    private static readonly string[] Current = Array.ConvertAll(Types, GraphNames<RelationshipType>.Of);
    private static readonly string[] Past = Array.ConvertAll(Current, name => name + PastEnding);

    /// <summary>The type while no commit has ended it.</summary>
    public static string CurrentOf(RelationshipType type) => Current[(int)type];

    /// <summary>The type once a commit has ended it.</summary>
    public static string PastOf(RelationshipType type) => Past[(int)type];

    /// <summary>The type that a relationship has after a commit of a day.</summary>
    public static string Of(RelationshipData relationship, DateOnly today)
        => relationship.Period.To is { } to && to <= today ? PastOf(relationship.Type) : CurrentOf(relationship.Type);

    /// <exception cref="FormatException">It is none of this application's.</exception>
    public static RelationshipType Read(JsonElement text)
    {
        for (var i = 0; i < Types.Length; i++)
        {
            if (text.ValueEquals(Current[i]) || text.ValueEquals(Past[i]))
            {
                return Types[i];
            }
        }

        throw new FormatException($"There is no relationship type '{text}'.");
    }
}
