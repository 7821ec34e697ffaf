using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Writes a batch as the parameter of the statement that brings it.</summary>
internal static class BatchWriter
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="plan">The import.</param>
    /// <param name="batch">Which of its batches.</param>
    /// <param name="owner">Who sends it.</param>
    /// <param name="revision">The revision that the import will make.</param>
    public static void Write(Utf8JsonWriter writer, ImportPlan plan, ImportBatch batch, string owner, Revision revision)
    {
        writer.WriteStartObject("batch"u8);
        writer.WriteString("lane"u8, batch.Lane);
        writer.WriteString("owner"u8, owner);
        writer.WriteNumber("number"u8, batch.Number);
        writer.WriteNumber("ordinal"u8, batch.Ordinal);
        writer.WriteNumber("revision"u8, revision.Number);
        writer.WriteString("nodes"u8, NodeTails.Of(plan.FactsOf(batch)));
        writer.WriteString("facts"u8, FactLines.Write(plan.FactsOf(batch)));
        WriteRows(writer, plan, batch);
        writer.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter writer, ImportPlan plan, ImportBatch batch)
    {
        var today = plan.Prepared.ChangeSet.Today;
        writer.WriteStartArray("rows"u8);
        foreach (var fact in plan.FactsOf(batch))
        {
            switch (fact)
            {
                case NodeFact node:
                    NodeRow.Write(writer, node.After, node.After.ClaimOn(today));
                    break;
                case RelationshipFact relationship:
                    RelationshipRow.Write(writer, relationship, today);
                    break;
            }
        }

        writer.WriteEndArray();
    }
}
