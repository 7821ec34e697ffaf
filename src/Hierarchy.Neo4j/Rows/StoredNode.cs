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
        var type = TypeOf(labels);
        var head = new NodeHead(
            new NodeId(StoredValues.Id(StoredValues.Property(properties, "id"))),
            StoredValues.Text(StoredValues.Property(properties, type == NodeType.OrgUnit ? "code" : "key")),
            StoredValues.Text(StoredValues.Property(properties, "name")),
            Find(properties, "attributes"u8) is { } text ? AttributesText.Read(text) : AttributeMap.Empty);
        var closedOn = Day(properties, "closedOn"u8);
        return type switch
        {
            NodeType.OrgUnit => ReadUnit(properties, head, closedOn),
            NodeType.Person => ReadPerson(properties, head),
            NodeType.WorkUnit => new WorkUnitData(head, Kind<WorkUnitKind>(properties), closedOn),
            NodeType.Matrix => new MatrixData(head, Kind<MatrixKind>(properties), closedOn),
            NodeType.Body => new BodyData(head, Kind<BodyKind>(properties), closedOn),
            _ => throw new UnreachableException(),
        };
    }

    private static OrgUnitData ReadUnit(JsonElement properties, NodeHead head, DateOnly? closedOn)
        => new(head, Kind<OrgUnitKind>(properties), closedOn)
        {
            Form = Find(properties, "form"u8) is { } form ? GraphNames<OrgUnitForm>.Read(form) : null,
            GivenStatus = GraphNames<OrgUnitStatus>.Read(StoredValues.Property(properties, "status")),
            PlannedOn = Day(properties, "plannedOn"u8),
            OpenedOn = Day(properties, "openedOn"u8),
            Order = Find(properties, "order"u8)?.GetInt32(),
            Location = Find(properties, "location"u8) is { } point ? PointText.Read(point) : null,
            Charter = Find(properties, "charter"u8) is { } charter ? ReadCharter(charter) : null,
        };

    private static PersonData ReadPerson(JsonElement properties, NodeHead head)
    {
        var traits = TraitSet.None;
        foreach (var trait in StoredValues.Property(properties, "traits").EnumerateArray())
        {
            traits = traits.With(GraphNames<Trait>.Read(trait));
        }

        return new PersonData(head)
        {
            IsPartyMember = StoredValues.Property(properties, "isPartyMember").GetBoolean(),
            Traits = traits,
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
        where TKind : struct, Enum => GraphNames<TKind>.Read(StoredValues.Property(properties, "kind"));

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
