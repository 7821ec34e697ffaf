namespace Hierarchy.Packs.Tests;

/// <summary>A valid pack of a few rows, of which tests replace a file.</summary>
internal static class TinyPack
{
    public static readonly DateOnly Today = new(2026, 1, 1);

    public const string Charter = """
        {
          "name": "test",
          "roots": ["DISTRICT"],
          "ladder": {
            "DISTRICT": ["SUBDISTRICT"],
            "SUBDISTRICT": ["COMMUNITY_ORG"],
            "COMMUNITY_ORG": ["GRID", "COMPOUND_BRANCH"]
          },
          "posts": {
            "COMMUNITY_ORG": [
              { "post": "SECRETARY", "seats": 1, "required": true },
              { "post": "DEPUTY_SECRETARY", "seats": 2 }
            ]
          }
        }
        """;

    public const string Units = """
        code,parent,kind,name
        D,,DISTRICT,区
        S1,D,SUBDISTRICT,一街道
        S2,D,SUBDISTRICT,二街道
        C1,S1,COMMUNITY_ORG,一社区
        C2,S2,COMMUNITY_ORG,二社区
        """;

    public static MemoryPackSource Source() => new MemoryPackSource()
        .With("charter.json", Charter)
        .With("org-units.csv", Units)
        .With("people.csv", "key,name\np1,甲\np2,乙\np3,丙\n")
        .With("work-units.csv", "key,name,kind\nw1,银行,BANK\nw2,学校,SCHOOL\n")
        .With("matrices.csv", "key,name,kind\nm1,金融,SECTOR\n")
        .With("bodies.csv", "key,name,kind\nb1,业委会,OWNERS_COMMITTEE\nb2,志愿队,VOLUNTEER_TEAM\n");

    public static Task<Pack> ReadAsync(MemoryPackSource source) => PackReader.ReadAsync(source, progress: null, CancellationToken.None);

    public static async Task<PackPlan> PlanAsync(MemoryPackSource source, GraphImage? store = null, bool prune = false,
        DateOnly? today = null)
        => PackPlanner.Plan(
            await ReadAsync(source),
            store ?? GraphImage.Empty,
            new PackPlanOptions { Today = today ?? Today, At = DateTimeOffset.UnixEpoch, Prune = prune });

    /// <summary>Plans a pack that must be right, and applies it.</summary>
    public static async Task<GraphImage> ImportAsync(MemoryPackSource source, GraphImage? store = null, bool prune = false,
        DateOnly? today = null)
    {
        var plan = await PlanAsync(source, store, prune, today);
        Xunit.Assert.Empty(plan.Report.Errors);
        return StoreOf.Apply(store ?? GraphImage.Empty, plan.ChangeSet!);
    }
}
