using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Writes a resync as the parameter of its statement; that file says what each part is.</summary>
internal static class ResyncWriter
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="plan">What is taken over.</param>
    /// <param name="prepared">The facts as a commit.</param>
    /// <param name="after">What stands there afterwards.</param>
    public static void Write(Utf8JsonWriter writer, ResyncPlan plan, PreparedCommit prepared, JournalReplay after)
    {
        var changeSet = prepared.ChangeSet;
        writer.WriteStartObject("commit"u8);
        writer.WriteNumber("base"u8, plan.Base.Number);
        writer.WriteString("mutation"u8, changeSet.Mutation.Value);
        writer.WriteString("at"u8, changeSet.At.UtcDateTime);
        writer.WriteString("actor"u8, changeSet.Actor);
        writer.WriteString("reason"u8, changeSet.Reason);
        writer.WriteDate("today"u8, changeSet.Today);
        WriteNodes(writer, plan, prepared, after);
        WriteRelationships(writer, plan, prepared);
        WriteStamps(writer, prepared, after);
        writer.WriteStartArray("facts"u8);
        foreach (var fact in prepared.Nodes.Concat<Fact>(prepared.Relationships))
        {
            writer.WriteStringValue(JsonText.Of(text => FactCodec.Write(text, fact)).Span);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNodes(Utf8JsonWriter writer, ResyncPlan plan, PreparedCommit prepared, JournalReplay after)
    {
        var standing = prepared.Nodes.Where(fact => !plan.Missing.Contains(fact.After.Id)).ToList();
        writer.WriteStartArray("frees"u8);
        foreach (var fact in standing)
        {
            writer.WriteIdValue(fact.After.Id.Value);
        }

        writer.WriteEndArray();
        WriteRows(writer, "creates"u8, prepared.Nodes.Except(standing), after);
        WriteRows(writer, "sets"u8, standing, after);
    }

    private static void WriteRows(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<NodeFact> facts, JournalReplay after)
    {
        writer.WriteStartArray(name);
        foreach (var fact in facts)
        {
            NodeRow.Write(writer, fact.After, after.Nodes[fact.After.Id].Claim);
        }

        writer.WriteEndArray();
    }

    private static void WriteRelationships(Utf8JsonWriter writer, ResyncPlan plan, PreparedCommit prepared)
    {
        writer.WriteStartArray("gone"u8);
        foreach (var (element, id) in plan.Gone)
        {
            writer.WriteStartObject();
            writer.WriteString("element"u8, element);
            writer.WriteId("id"u8, id.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("opens"u8);
        foreach (var fact in prepared.Relationships.Where(fact => !plan.Kept.Contains(fact.After.Id)))
        {
            RelationshipRow.Write(writer, fact, prepared.ChangeSet.Today);
        }

        writer.WriteEndArray();
    }

    private static void WriteStamps(Utf8JsonWriter writer, PreparedCommit prepared, JournalReplay after)
    {
        writer.WriteStartArray("changed"u8);
        foreach (var (node, _) in prepared.Written)
        {
            writer.WriteStartObject();
            writer.WriteId("id"u8, node.Value);
            writer.WriteStartObject("stamps"u8);
            for (var i = 0; i < StampNames.All.Count; i++)
            {
                WriteStamp(writer, StampNames.All[i].Name, after.Nodes[node].Stamps[i]);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStamp(Utf8JsonWriter writer, string name, long revision)
    {
        if (revision == 0)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteNumber(name, revision);
        }
    }
}
