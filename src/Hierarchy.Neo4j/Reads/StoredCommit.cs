using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Commits as the statements of the feed and of the history give them.</summary>
internal static class StoredCommit
{
    /// <exception cref="FormatException">
    /// A value is not what this application writes; so may other exceptions say (<see cref="StoredValues.IsDamage"/>).
    /// </exception>
    public static Commit Read(
        JsonElement revision, JsonElement mutation, JsonElement at, JsonElement actor, JsonElement reason, IReadOnlyList<Fact> facts)
        => new(
            StoredValues.Revision(revision),
            new MutationId(StoredValues.Text(mutation)),
            StoredValues.Moment(at),
            StoredValues.Text(actor),
            StoredValues.OptionalText(reason),
            facts);

    /// <inheritdoc cref="Read"/>
    public static List<Fact> ReadFacts(JsonElement texts)
    {
        var facts = new List<Fact>(texts.GetArrayLength());
        foreach (var text in texts.EnumerateArray())
        {
            facts.Add(FactCodec.Read(JsonText.Read(text)));
        }

        return facts;
    }
}
