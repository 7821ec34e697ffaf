namespace Hierarchy.Specification;

/// <summary>
/// A small organization: a district with two streets, a community in each, people, a bank, a matrix and a body. Two towns with different
/// seeds have no identity and no code in common, so that one journal can hold many.
/// </summary>
public sealed class SampleTown
{
    public static readonly DateOnly Today = new(2025, 6, 1);

    public static readonly DateTimeOffset Now = new(2025, 6, 1, 9, 30, 0, 123, TimeSpan.Zero);

    private readonly string _seed;

    public SampleTown(string seed)
    {
        _seed = seed;
        Root = Unit("root", OrgUnitKind.District) with { Charter = CharterOf("standard") };
        Street = Unit("street", OrgUnitKind.Subdistrict) with
        {
            Order = 1,
            Location = new Location(118.605, 24.9),
            OpenedOn = new DateOnly(2019, 3, 4),
        };
        OtherStreet = Unit("other street", OrgUnitKind.Subdistrict);
        Community = Unit("community", OrgUnitKind.CommunityOrg) with
        {
            Form = OrgUnitForm.GeneralBranch,
            Attributes = AttributeMap.Of([new("小区", "碧桂园\n\"一期\""), new("a", string.Empty)]),
        };
        OtherCommunity = Unit("other community", OrgUnitKind.CommunityOrg) with
        {
            GivenStatus = OrgUnitStatus.Planned,
            PlannedOn = DateOnly.MinValue,
        };
        Li = Person("li") with { IsPartyMember = true, Traits = TraitSet.Of(Trait.Veteran, Trait.Retired), Phone = "13800000000" };
        Wang = Person("wang");
        Bank = new WorkUnitData { Id = Id(NodeType.WorkUnit, "bank"), Key = Key("bank"), Name = "泉州银行", Kind = WorkUnitKind.Bank };
        Finance = new MatrixData { Id = Id(NodeType.Matrix, "finance"), Key = Key("finance"), Name = "金融系统", Kind = MatrixKind.Sector };
        Owners = new BodyData { Id = Id(NodeType.Body, "owners"), Key = Key("owners"), Name = "业委会", Kind = BodyKind.OwnersCommittee };
        StreetInRoot = Relationship(RelationshipType.PartOf, Street, Root) with { Period = new Period(new DateOnly(2019, 3, 4), null) };
        OtherStreetInRoot = Relationship(RelationshipType.PartOf, OtherStreet, Root);
        CommunityInStreet = Relationship(RelationshipType.PartOf, Community, Street);
        OtherCommunityInOtherStreet = Relationship(RelationshipType.PartOf, OtherCommunity, OtherStreet);
        Secretary = Relationship(RelationshipType.Holds, Wang, Street) with { Post = Post.Secretary, FullTime = true };
        Serves = Relationship(RelationshipType.Serves, Owners, Community);
    }

    public OrgUnitData Root { get; }

    public OrgUnitData Street { get; }

    public OrgUnitData OtherStreet { get; }

    public OrgUnitData Community { get; }

    public OrgUnitData OtherCommunity { get; }

    public PersonData Li { get; }

    public PersonData Wang { get; }

    public WorkUnitData Bank { get; }

    public MatrixData Finance { get; }

    public BodyData Owners { get; }

    public RelationshipData StreetInRoot { get; }

    public RelationshipData OtherStreetInRoot { get; }

    public RelationshipData CommunityInStreet { get; }

    public RelationshipData OtherCommunityInOtherStreet { get; }

    /// <summary>Wang holds the street's only seat of secretary.</summary>
    public RelationshipData Secretary { get; }

    public RelationshipData Serves { get; }

    public static Charter CharterOf(string name) => new(
        name,
        [OrgUnitKind.District],
        new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>
        {
            [OrgUnitKind.District] = [OrgUnitKind.Subdistrict],
            [OrgUnitKind.Subdistrict] = [OrgUnitKind.CommunityOrg],
        },
        new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>
        {
            [OrgUnitKind.Subdistrict] =
            [
                new PostRule(Post.Secretary, 1, Required: true),
                new PostRule(Post.DeputySecretary, 3, Required: false),
            ],
        });

    /// <summary>The change set that makes all of it.</summary>
    public ChangeSet Founding(Revision @base) => new ChangeSetBuilder(@base, $"founding of {_seed}")
        .Create(Root, Street, OtherStreet, Community, OtherCommunity, Li, Wang, Bank, Finance, Owners)
        .Open(StreetInRoot, OtherStreetInRoot, CommunityInStreet, OtherCommunityInOtherStreet, Secretary, Serves)
        .Shape(Root)
        .Build();

    public OrgUnitData Unit(string name, OrgUnitKind kind)
        => new() { Id = Id(NodeType.OrgUnit, name), Key = Key(name), Name = name, Kind = kind };

    public PersonData Person(string name) => new() { Id = Id(NodeType.Person, name), Key = Key(name), Name = name };

    public RelationshipData Relationship(RelationshipType type, NodeData source, NodeData target, string detail = "") => new()
    {
        Id = RelationshipId.Of(type, source.Id, target.Id, detail),
        Type = type,
        Source = source.Id,
        Target = target.Id,
    };

    public string Key(string name) => $"{_seed}/{name}";

    private NodeId Id(NodeType type, string name) => NodeId.Of(type, Key(name));
}
