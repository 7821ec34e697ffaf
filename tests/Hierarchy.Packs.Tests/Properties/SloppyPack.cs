using CsCheck;

namespace Hierarchy.Packs.Tests;

/// <summary>
/// A small pack whose rows are drawn without care from a few names and days, so that about half of them break a rule. Units: a district D,
/// subdistricts S1 and S2, communities C1 and C2, a grid G1.
/// </summary>
internal sealed record SloppyPack(string[] Parents, ModelRelationship[] Rows)
{
    private static readonly string[] Units = ["D", "S1", "S2", "C1", "C2", "G1"];

    private static readonly Gen<DateOnly?> Day = CsCheck.Gen.Int[-2, DayOracle.Days - 1]
        .Select(day => day < 0 ? (DateOnly?)null : DayOracle.FirstDay.AddDays(day));

    private static readonly Gen<Period> AnyPeriod = CsCheck.Gen.Select(Day, Day, (a, b) => b < a ? new Period(b, a) : new Period(a, b));

    private static readonly Gen<ModelRelationship> Row = CsCheck.Gen.OneOf(
        Relationship(RelationshipType.PartOf, ["S1", "C1", "C2", "G1"], ["D", "S1", "S2", "C1", "C2"])
            .Where(relationship => relationship.Period.To is not null),
        Relationship(RelationshipType.LivesIn, ["p1", "p2", "p3"], ["C1", "C2", "G1"]),
        Relationship(RelationshipType.WorksAt, ["p1", "p2", "p3"], ["w1", "w2"]),
        Relationship(RelationshipType.CheckedIn, ["p1", "p2", "w1"], ["C1", "G1"]),
        CsCheck.Gen
            .Select(Relationship(RelationshipType.InMatrix, ["w1", "w2"], ["m1"]), CsCheck.Gen.OneOf(MatrixRole.Lead, MatrixRole.Member),
            (relationship, role) => relationship with { Role = role }),
        CsCheck.Gen.Select(
            Relationship(RelationshipType.Holds, ["p1", "p2", "p3"], ["C1", "C2"]),
            CsCheck.Gen.OneOf(Post.Secretary, Post.DeputySecretary),
            (relationship, post) => relationship with { Post = post }));

    public static Gen<SloppyPack> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Select(CsCheck.Gen.OneOf("S1", "S2"), CsCheck.Gen.OneOf("S1", "S2"), CsCheck.Gen.OneOf("C1", "C2"),
            (c1, c2, g1) => new[] { "", "D", "D", c1, c2, g1 }),
        Row.Array[0, 8],
        (parents, rows) => new SloppyPack(parents, rows));

    /// <summary>The relationships that the rows mean; the parents hold from the last end of the former ones.</summary>
    public IReadOnlyList<ModelRelationship> Relationships =>
    [
        .. Rows,
        .. Units.Zip(Parents).Where(unit => unit.Second.Length > 0)
            .Select(unit => new ModelRelationship(RelationshipType.PartOf, unit.First, unit.Second,
                new Period(LastEnd(unit.First), To: null))),
    ];

    public bool HasDuplicateRows => Rows.Where(row => !row.Period.IsEmpty)
        .GroupBy(row => (row.Type, row.Source, row.Target, row.Post, row.Period.From)).Any(rows => rows.Count() > 1);

    public MemoryPackSource ToSource() => TinyPack.Source()
        .With("charter.json", TinyPack.Charter.Replace(", \"COMPOUND_BRANCH\"", "", StringComparison.Ordinal))
        .With("org-units.csv",
            "code,parent,kind,name\n" + string.Concat(Units.Zip(Parents, (unit, parent) => $"{unit},{parent},{KindOf(unit)},x\n")))
        .With("part-of.csv", "unit,parent,from,to\n" + Lines(RelationshipType.PartOf, _ => "", _ => ""))
        .With("lives-in.csv", "person,unit,from,to\n" + Lines(RelationshipType.LivesIn, _ => "", _ => ""))
        .With("works-at.csv", "person,workUnit,from,to\n" + Lines(RelationshipType.WorksAt, _ => "", _ => ""))
        .With("checked-in.csv", "subjectType,subject,unit,from,to\n"
            + Lines(RelationshipType.CheckedIn, row => row.Source[0] == 'p' ? "PERSON," : "WORK_UNIT,", _ => ""))
        .With("in-matrix.csv", "memberType,member,matrix,role,from,to\n"
            + Lines(RelationshipType.InMatrix, _ => "WORK_UNIT,", row => row.Role == MatrixRole.Lead ? "LEAD," : "MEMBER,"))
        .With("holds.csv", "placeType,person,place,post,from,to\n"
            + Lines(RelationshipType.Holds, _ => "ORG_UNIT,", row => row.Post == Post.Secretary ? "SECRETARY," : "DEPUTY_SECRETARY,"));

    public override string ToString() => string.Join('\n', Relationships);

    private static Gen<ModelRelationship> Relationship(RelationshipType type, string[] sources, string[] targets)
        => CsCheck.Gen.Select(CsCheck.Gen.OneOf(sources), CsCheck.Gen.OneOf(targets), AnyPeriod,
            (source, target, period) => new ModelRelationship(type, source, target, period));

    private static string KindOf(string unit) => unit[0] switch
    {
        'D' => "DISTRICT",
        'S' => "SUBDISTRICT",
        'C' => "COMMUNITY_ORG",
        _ => "GRID",
    };

    private string Lines(RelationshipType type, Func<ModelRelationship, string> before, Func<ModelRelationship, string> after)
        => string.Concat(Rows.Where(row => row.Type == type)
            .Select(row => $"{before(row)}{row.Source},{row.Target},{after(row)}{row.Period.From:O},{row.Period.To:O}\n"));

    private DateOnly? LastEnd(string unit)
        => Rows.Where(row => row.Type == RelationshipType.PartOf && row.Source == unit).Max(row => row.Period.To);
}
