using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Commits as the statements of the feed and of the history give them.</summary>
internal static class StoredCommit
{
    /// <exception cref="FormatException">
    /// A value is not what this application writes; so may other exceptions say (<see cref="StoredValues.IsDamage"/>).
    /// </exception>
    public static Commit Read(
        JsonElement revision,
        JsonElement mutation,
        JsonElement at,
        JsonElement today,
        JsonElement actor,
        JsonElement reason,
        JsonElement shaped,
        IReadOnlyList<Fact> facts)
        => new(
            StoredValues.Revision(revision),
            new MutationId(StoredValues.Text(mutation)),
            StoredValues.Moment(at),
            StoredValues.Date(today),
            StoredValues.Text(actor),
            StoredValues.OptionalText(reason),
            [.. shaped.EnumerateArray().Select(root => new NodeId(StoredValues.Id(root)))],
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
