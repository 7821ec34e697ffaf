using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Writes a change set as the parameter of the statement that commits it; that file says what each part is.</summary>
internal static class CommitWriter
{
    private static readonly (Aspects Aspect, string Name)[] AspectNames =
    [
        (Aspects.Props, "props"), (Aspects.Place, "place"), (Aspects.Ties, "ties"), (Aspects.Shape, "shape"),
    ];

    public static void Write(Utf8JsonWriter writer, CommitRequest request)
    {
        var prepared = request.Prepared;
        writer.WriteStartObject("commit"u8);
        writer.WriteBoolean("write"u8, request.Writes);
        WriteAbout(writer, prepared.ChangeSet);
        WriteRelied(writer, request);
        WriteClaims(writer, prepared);
        WriteNodes(writer, prepared);
        WriteRelationships(writer, "alters"u8, prepared, isNew: false);
        WriteRelationships(writer, "opens"u8, prepared, isNew: true);
        WriteChanged(writer, prepared);
        writer.WriteStartArray("facts"u8);
        foreach (var fact in request.Facts)
        {
            writer.WriteStringValue(fact.Span);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAbout(Utf8JsonWriter writer, ChangeSet changeSet)
    {
        writer.WriteString("mutation"u8, changeSet.Mutation.Value);
        writer.WriteNumber("base"u8, changeSet.Base.Number);
        writer.WriteString("at"u8, changeSet.At.UtcDateTime);
        writer.WriteString("actor"u8, changeSet.Actor);
        writer.WriteString("reason"u8, changeSet.Reason);
        writer.WriteDate("today"u8, changeSet.Today);
        WriteIds(writer, "shaped"u8, changeSet.ShapedRoots);
    }

    private static void WriteRelied(Utf8JsonWriter writer, CommitRequest request)
    {
        writer.WriteStartArray("relied"u8);
        for (var i = 0; i < request.Relied.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, i);
            writer.WriteId("id"u8, request.Relied[i].Node.Value);
            writer.WriteString("aspect"u8, Array.Find(AspectNames, name => name.Aspect == request.Relied[i].Aspects).Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter writer, PreparedCommit prepared)
    {
        WriteIds(writer, "frees"u8, prepared.Frees);
        writer.WriteStartArray("takes"u8);
        for (var i = 0; i < prepared.Takes.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, i);
            writer.WriteString("claim"u8, prepared.Takes[i].Claim);
            writer.WriteId("id"u8, prepared.Takes[i].Node.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNodes(Utf8JsonWriter writer, PreparedCommit prepared)
    {
        var takes = prepared.Takes.ToDictionary(take => take.Node, take => take.Claim);
        WriteNodes(writer, "creates"u8, prepared.Nodes.Where(fact => fact.Before is null), takes);
        WriteNodes(writer, "sets"u8, prepared.Nodes.Where(fact => fact.Before is not null), takes);
    }

    private static void WriteNodes(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<NodeFact> facts, Dictionary<NodeId, string> takes)
    {
        writer.WriteStartArray(name);
        foreach (var fact in facts)
        {
            NodeRow.Write(writer, fact.After, takes.GetValueOrDefault(fact.After.Id));
        }

        writer.WriteEndArray();
    }

    private static void WriteRelationships(Utf8JsonWriter writer, ReadOnlySpan<byte> name, PreparedCommit prepared, bool isNew)
    {
        writer.WriteStartArray(name);
        foreach (var fact in prepared.Relationships)
        {
            if (fact.Before is null == isNew)
            {
                RelationshipRow.Write(writer, fact, prepared.ChangeSet.Today);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteChanged(Utf8JsonWriter writer, PreparedCommit prepared)
    {
        writer.WriteStartArray("changed"u8);
        foreach (var (node, aspects) in prepared.Written)
        {
            writer.WriteStartObject();
            writer.WriteId("id"u8, node.Value);
            writer.WriteStartArray("aspects"u8);
            foreach (var (aspect, aspectName) in AspectNames)
            {
                if (aspects.HasFlag(aspect))
                {
                    writer.WriteStringValue(aspectName);
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<NodeId> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteIdValue(id.Value);
        }

        writer.WriteEndArray();
    }
}
