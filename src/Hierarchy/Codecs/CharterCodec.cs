using System.Text.Json;

namespace Hierarchy;

/// <summary>A charter: name, roots, children by kind, posts by kind. A kind without children or posts is left out.</summary>
internal static class CharterCodec
{
    private static readonly OrgUnitKind[] Kinds = Enum.GetValues<OrgUnitKind>();

    public static void Write(Utf8JsonWriter writer, Charter charter)
    {
        writer.WriteStartObject();
        writer.WriteText("name"u8, charter.Name);
        WriteKinds(writer, "roots", charter.Roots);
        writer.WriteStartObject("ladder"u8);
        foreach (var kind in Kinds.Where(kind => charter.ChildrenOf(kind).Count > 0))
        {
            WriteKinds(writer, kind.ToString(), charter.ChildrenOf(kind));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("posts"u8);
        foreach (var kind in Kinds.Where(kind => charter.PostsOf(kind).Count > 0))
        {
            writer.WriteStartArray(kind.ToString());
            foreach (var rule in charter.PostsOf(kind))
            {
                writer.WriteStartObject();
                writer.WriteEnum<Post>("post"u8, rule.Post);
                writer.WriteNumber("seats"u8, rule.Seats);
                writer.WriteBoolean("required"u8, rule.Required);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Reads a charter; the reader stands before its start.</summary>
    public static Charter Read(ref Utf8JsonReader reader)
    {
        try
        {
            return ReadParts(ref reader);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static Charter ReadParts(ref Utf8JsonReader reader)
    {
        var name = string.Empty;
        IReadOnlyList<OrgUnitKind> roots = [];
        var ladder = new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>();
        var posts = new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>();
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        while (JsonReading.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                name = JsonReading.Text(ref reader);
            }
            else if (reader.ValueTextEquals("roots"u8))
            {
                roots = ReadKinds(ref reader);
            }
            else if (reader.ValueTextEquals("ladder"u8))
            {
                ReadLadder(ref reader, ladder);
            }
            else if (reader.ValueTextEquals("posts"u8))
            {
                ReadPosts(ref reader, posts);
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return new Charter(name, roots, ladder, posts);
    }

    private static void WriteKinds(Utf8JsonWriter writer, string name, IReadOnlyList<OrgUnitKind> kinds)
    {
        writer.WriteStartArray(name);
        foreach (var kind in kinds)
        {
            writer.WriteStringValue(EnumNames<OrgUnitKind>.Of(kind));
        }

        writer.WriteEndArray();
    }

    private static List<OrgUnitKind> ReadKinds(ref Utf8JsonReader reader)
    {
        var kinds = new List<OrgUnitKind>();
        JsonReading.Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            kinds.Add(EnumNames<OrgUnitKind>.Read(ref reader));
        }

        return kinds;
    }

    private static void ReadLadder(ref Utf8JsonReader reader, Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>> ladder)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        while (JsonReading.NextProperty(ref reader))
        {
            var kind = EnumNames<OrgUnitKind>.Read(ref reader);
            ladder.Add(kind, ReadKinds(ref reader));
        }
    }

    private static void ReadPosts(ref Utf8JsonReader reader, Dictionary<OrgUnitKind, IReadOnlyList<PostRule>> posts)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        while (JsonReading.NextProperty(ref reader))
        {
            var kind = EnumNames<OrgUnitKind>.Read(ref reader);
            var rules = new List<PostRule>();
            JsonReading.Expect(ref reader, JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                rules.Add(ReadRule(ref reader));
            }

            posts.Add(kind, rules);
        }
    }

    private static PostRule ReadRule(ref Utf8JsonReader reader)
    {
        var rule = new PostRule(default, 0, Required: false);
        while (JsonReading.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("post"u8))
            {
                rule = rule with { Post = JsonReading.Enum<Post>(ref reader) };
            }
            else if (reader.ValueTextEquals("seats"u8))
            {
                rule = rule with { Seats = JsonReading.Integer(ref reader) };
            }
            else if (reader.ValueTextEquals("required"u8))
            {
                rule = rule with { Required = JsonReading.Boolean(ref reader) };
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return rule;
    }
}
