using System.Text.Json;

namespace Hierarchy.Sqlite;

/// <summary>What a commit's content says first: everything about it but the facts and the revision.</summary>
internal sealed record Envelope(
    MutationId Mutation,
    DateTimeOffset At,
    string Actor,
    string? Reason,
    DateOnly Today,
    IReadOnlyList<NodeId> ShapedRoots)
{
    public static void Write(Utf8JsonWriter writer, ChangeSet changeSet)
    {
        writer.WriteStartObject();
        writer.WriteText("mutation"u8, changeSet.Mutation.Value);
        writer.WriteString("at"u8, changeSet.At.ToUniversalTime());
        writer.WriteText("actor"u8, changeSet.Actor);
        writer.WriteOptionalText("reason"u8, changeSet.Reason);
        writer.WriteDate("today"u8, changeSet.Today);
        if (changeSet.ShapedRoots.Count > 0)
        {
            writer.WriteStartArray("shapedRoots"u8);
            foreach (var root in changeSet.ShapedRoots)
            {
                writer.WriteIdValue(root.Value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static Envelope Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var envelope = new Envelope(default, default, string.Empty, Reason: null, default, []);
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        while (JsonReading.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("mutation"u8))
            {
                envelope = envelope with { Mutation = new MutationId(JsonReading.Text(ref reader)) };
            }
            else if (reader.ValueTextEquals("at"u8))
            {
                JsonReading.Expect(ref reader, JsonTokenType.String);
                envelope = envelope with { At = reader.GetDateTimeOffset() };
            }
            else if (reader.ValueTextEquals("actor"u8))
            {
                envelope = envelope with { Actor = JsonReading.Text(ref reader) };
            }
            else if (reader.ValueTextEquals("reason"u8))
            {
                envelope = envelope with { Reason = JsonReading.Text(ref reader) };
            }
            else if (reader.ValueTextEquals("today"u8))
            {
                envelope = envelope with { Today = JsonReading.Date(ref reader) };
            }
            else if (reader.ValueTextEquals("shapedRoots"u8))
            {
                envelope = envelope with { ShapedRoots = ReadRoots(ref reader) };
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return envelope;
    }

    /// <summary>The change set that was committed, without what it relied on and with its facts folded.</summary>
    public ChangeSet ToChangeSet(IReadOnlyList<Fact> facts) => new()
    {
        Base = Revision.Zero,
        Mutation = Mutation,
        Facts = facts,
        Today = Today,
        At = At,
        Actor = Actor,
        Reason = Reason,
        ShapedRoots = ShapedRoots,
    };

    private static List<NodeId> ReadRoots(ref Utf8JsonReader reader)
    {
        var roots = new List<NodeId>();
        JsonReading.Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            roots.Add(new NodeId(JsonReading.IdValue(ref reader)));
        }

        return roots;
    }
}
