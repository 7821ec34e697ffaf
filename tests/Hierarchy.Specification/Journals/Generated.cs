using CsCheck;

namespace Hierarchy.Specification;

/// <summary>Random nodes and relationships that use every property.</summary>
public static class Generated
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['a', 'z'], 0, 12],
        Gen.String[Gen.Char['\u4e00', '\u9fa5'], 0, 12],
        Gen.String[Gen.Char['\u0000', '\u007f'], 0, 12],
        Gen.Const("\U0001F3E0\u2028\uFFFD\uFFFF"));

    private static readonly Gen<DateOnly?> Date = Gen.Int[-100_000, DateOnly.MaxValue.DayNumber]
        .Select(number => number < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(number));

    private static readonly Gen<AttributeMap> Attributes = Gen.Dictionary(Text, Text)[0, 3].Select(AttributeMap.Of);

    private static readonly Gen<NodeHead> Head =
        Gen.Select(Gen.Guid, Text, Text, Attributes, (id, key, name, attributes) => new NodeHead(new NodeId(id), key, name, attributes));

    private static readonly Gen<Charter?> Charter = Gen.Select(Text, Gen.Int[0, 9], Gen.Bool, (name, seats, required) => seats == 0
        ? null
        : new Charter(
            name,
            [OrgUnitKind.District, OrgUnitKind.Subdistrict],
            new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>
            {
                [OrgUnitKind.District] = [OrgUnitKind.Subdistrict, OrgUnitKind.Grid],
            },
            new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>
            {
                [OrgUnitKind.Grid] = [new PostRule(Post.GridOfficer, seats, required), new PostRule(Post.GridChief, 1, !required)],
            }));

    private static readonly Gen<Location?> Location = Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90], Gen.Bool)
        .Select((longitude, latitude, known) => known ? (Location?)new Location(longitude, latitude) : null);

    private static readonly Gen<OrgUnitData> Unit = Gen.Select(
        Head,
        Gen.Select(Gen.Enum<OrgUnitKind>(), Maybe<OrgUnitForm>(), Gen.Enum<OrgUnitStatus>()),
        Gen.Select(Date, Date, Date),
        Gen.Select(Gen.Int.Nullable(), Location, Charter),
        (head, kinds, dates, rare) => new OrgUnitData(head, kinds.Item1, dates.Item3)
        {
            Form = kinds.Item2,
            GivenStatus = kinds.Item3,
            PlannedOn = dates.Item1,
            OpenedOn = dates.Item2,
            Order = rare.Item1,
            Location = rare.Item2,
            Charter = rare.Item3,
        });

    private static readonly Gen<PersonData> Person = Gen.Select(
        Head,
        Gen.Bool,
        Gen.Int[0, (1 << Enum.GetValues<Trait>().Length) - 1],
        Text,
        Gen.Bool,
        (head, member, traits, phone, hasPhone) => new PersonData(head)
        {
            IsPartyMember = member,
            Traits = new TraitSet((ushort)traits),
            Phone = hasPhone ? phone : null,
        });

    private static readonly Gen<WorkUnitData> WorkUnit = Gen.Select(
        Head, Gen.Enum<WorkUnitKind>(), Date, (head, kind, closedOn) => new WorkUnitData(head, kind, closedOn));

    private static readonly Gen<MatrixData> Matrix = Gen.Select(
        Head, Gen.Enum<MatrixKind>(), Date, (head, kind, closedOn) => new MatrixData(head, kind, closedOn));

    private static readonly Gen<BodyData> Body = Gen.Select(
        Head, Gen.Enum<BodyKind>(), Date, (head, kind, closedOn) => new BodyData(head, kind, closedOn));

    public static Gen<NodeData> Node { get; } = Gen.OneOf(
        Unit.Select(AsNode), Person.Select(AsNode), WorkUnit.Select(AsNode), Matrix.Select(AsNode), Body.Select(AsNode));

    public static Gen<RelationshipData> Relationship { get; } = Gen.Select(
        Gen.Select(Gen.Guid, Gen.Guid, Gen.Guid),
        Gen.Enum<RelationshipType>(),
        Gen.Select(Date, Date),
        Gen.Select(Maybe<MatrixRole>(), Maybe<Post>(), Gen.Bool.Nullable(), Maybe<LineageKind>()),
        Attributes,
        (ids, type, dates, rest, attributes) => new RelationshipData
        {
            Id = new RelationshipId(ids.Item1),
            Type = type,
            Source = new NodeId(ids.Item2),
            Target = new NodeId(ids.Item3),
            Period = new Period(dates.Item1, dates.Item2),
            Role = rest.Item1,
            Post = rest.Item2,
            FullTime = rest.Item3,
            Lineage = rest.Item4,
            Attributes = attributes,
        });

    private static NodeData AsNode(NodeData node) => node;

    private static Gen<T?> Maybe<T>()
        where T : struct, Enum => Gen.Enum<T>().Nullable();
}
