using System.Diagnostics;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>A node as the graph holds it: its labels and its properties.</summary>
internal static class StoredNode
{
    private static readonly NodeType[] Types = Enum.GetValues<NodeType>();

    /// <exception cref="FormatException">
    /// A value is not what this application writes; so may other exceptions say (<see cref="StoredValues.IsDamage"/>).
    /// </exception>
    public static NodeData Read(JsonElement labels, JsonElement properties)
    {
        var id = new NodeId(StoredValues.Id(properties.GetProperty("id"u8)));
        var name = StoredValues.Text(properties.GetProperty("name"u8));
        var attributes = Find(properties, "attributes"u8) is { } text ? AttributesText.Read(text) : AttributeMap.Empty;
        var type = TypeOf(labels);
        var key = StoredValues.Text(properties.GetProperty(type == NodeType.OrgUnit ? "code"u8 : "key"u8));
        return type switch
        {
            NodeType.OrgUnit => ReadUnit(properties, id, key, name, attributes),
            NodeType.Person => ReadPerson(properties, id, key, name, attributes),
            NodeType.WorkUnit => new WorkUnitData
            {
                Id = id,
                Key = key,
                Name = name,
                Attributes = attributes,
                Kind = Kind<WorkUnitKind>(properties),
                ClosedOn = Day(properties, "closedOn"u8),
            },
            NodeType.Matrix => new MatrixData
            {
                Id = id,
                Key = key,
                Name = name,
                Attributes = attributes,
                Kind = Kind<MatrixKind>(properties),
                ClosedOn = Day(properties, "closedOn"u8),
            },
            NodeType.Body => new BodyData
            {
                Id = id,
                Key = key,
                Name = name,
                Attributes = attributes,
                Kind = Kind<BodyKind>(properties),
                ClosedOn = Day(properties, "closedOn"u8),
            },
            _ => throw new UnreachableException(),
        };
    }

    private static OrgUnitData ReadUnit(JsonElement properties, NodeId id, string key, string name, AttributeMap attributes) => new()
    {
        Id = id,
        Key = key,
        Name = name,
        Attributes = attributes,
        Kind = Kind<OrgUnitKind>(properties),
        Form = Find(properties, "form"u8) is { } form ? GraphNames<OrgUnitForm>.Read(form) : null,
        GivenStatus = GraphNames<OrgUnitStatus>.Read(properties.GetProperty("status"u8)),
        PlannedOn = Day(properties, "plannedOn"u8),
        OpenedOn = Day(properties, "openedOn"u8),
        ClosedOn = Day(properties, "closedOn"u8),
        Order = Find(properties, "order"u8)?.GetInt32(),
        Location = Find(properties, "location"u8) is { } point ? PointText.Read(point) : null,
        Charter = Find(properties, "charter"u8) is { } charter ? ReadCharter(charter) : null,
    };

    private static PersonData ReadPerson(JsonElement properties, NodeId id, string key, string name, AttributeMap attributes)
    {
        var bits = 0;
        foreach (var trait in properties.GetProperty("traits"u8).EnumerateArray())
        {
            bits |= TraitSet.Of(GraphNames<Trait>.Read(trait)).Bits;
        }

        return new PersonData
        {
            Id = id,
            Key = key,
            Name = name,
            Attributes = attributes,
            IsPartyMember = properties.GetProperty("isPartyMember"u8).GetBoolean(),
            Traits = new TraitSet((ushort)bits),
            Phone = Find(properties, "phone"u8) is { } phone ? StoredValues.Text(phone) : null,
        };
    }

    private static NodeType TypeOf(JsonElement labels)
    {
        foreach (var label in labels.EnumerateArray())
        {
            foreach (var type in Types)
            {
                if (label.ValueEquals(NodeRow.LabelOf(type)))
                {
                    return type;
                }
            }
        }

        throw new FormatException("A node has none of the organization's labels.");
    }

    private static TKind Kind<TKind>(JsonElement properties)
        where TKind : struct, Enum => GraphNames<TKind>.Read(properties.GetProperty("kind"u8));

    private static DateOnly? Day(JsonElement properties, ReadOnlySpan<byte> name)
        => Find(properties, name) is { } day ? StoredValues.Date(day) : null;

    private static JsonElement? Find(JsonElement properties, ReadOnlySpan<byte> name)
        => properties.TryGetProperty(name, out var value) ? value : null;

    private static Charter ReadCharter(JsonElement text)
    {
        var reader = new Utf8JsonReader(JsonText.Read(text));
        return CharterCodec.Read(ref reader);
    }
}
