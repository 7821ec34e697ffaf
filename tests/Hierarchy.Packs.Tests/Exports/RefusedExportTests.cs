using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>An export that cannot be exact, or has no room, leaves nothing behind.</summary>
public sealed class RefusedExportTests : IDisposable
{
    private static readonly DateOnly Day = new(2024, 5, 31);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Inexact => new()
    {
        { "two people of one key", "people.csv:3:1 DUPLICATE_KEY 'p1'" },
        { "an attribute that is an empty text", "Person 'p1' has a value that a pack cannot hold." },
        { "an attribute of a relationship that is an empty text", "LivesIn from 'p1' to 'C2' has a value that a pack cannot hold." },
        { "a control character", "people.csv:2:2 CONTROL_CHARACTER" },
        { "half a surrogate pair", "half a surrogate pair" },
        { "a relationship that ends before it begins", "TO_BEFORE_FROM" },
        { "two charters of one name", "DUPLICATE_KEY Two charters have the name 'test'." },
        { "three units of a code closed on one day", "org-units.csv:8:1 DUPLICATE_KEY 'C9@2024-05-31'" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Inexact))]
    public async Task What_a_pack_cannot_hold_is_named(string what, string message)
    {
        var graph = Spoil(what, await TinyPack.ImportAsync(FullPack.Source()));
        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(graph, "pack"));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task A_rule_that_is_broken_by_now_is_told_and_hinders_nothing()
    {
        var graph = await TinyPack.ImportAsync(FullPack.Source());
        var charter = new Charter("none", [OrgUnitKind.District], new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
            new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>());
        var export = await ExportAsync(graph.Alter("D", unit => unit with { Charter = charter }), "pack");

        Assert.Contains(export.Report.Errors, error => error.Code == PackErrorCode.KindNotAllowed);
        Assert.Equal(["pack"], _folder.Names);
        Assert.Equal(PackFormat.FileNames.Count, Directory.GetFiles(_folder.Of("pack")).Length);
    }

    [Fact]
    public async Task A_folder_with_anything_in_it_stays_as_it_is()
    {
        Directory.CreateDirectory(_folder.Of("pack"));
        await File.WriteAllTextAsync(_folder.Of("pack/.hidden"), "mine");
        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "pack"));

        Assert.Contains("not empty", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["pack"], _folder.Names);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.Of("pack/.hidden")));
    }

    [Fact]
    public async Task A_file_or_link_in_the_place_is_refused()
    {
        await File.WriteAllTextAsync(_folder.Of("file"), "mine");
        Directory.CreateDirectory(_folder.Of("target"));
        Directory.CreateSymbolicLink(_folder.Of("link"), _folder.Of("target"));

        await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "file"));
        await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "link"));
        await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "file/below"));
        await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "nowhere/below"));
        Assert.Equal(["file", "link", "target"], _folder.Names);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.Of("file")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("empty")]
    [InlineData("empty/")]
    public async Task A_new_or_empty_folder_is_filled(string name)
    {
        Directory.CreateDirectory(_folder.Of("empty"));
        var export = await ExportAsync(GraphImage.Empty, name);

        Assert.Equal([new("charter.json", 0), new("org-units.csv", 0)], export.Files);
        Assert.Equal(["charter.json", "org-units.csv"], Directory.GetFileSystemEntries(_folder.Of(name)).Select(Path.GetFileName).Order());
        Assert.DoesNotContain(_folder.Names, entry => entry.EndsWith(NewFolder.DraftSuffix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_export_left_behind_goes_with_the_next_one()
    {
        Directory.CreateDirectory(_folder.Of("pack" + NewFolder.DraftSuffix));
        await File.WriteAllTextAsync(_folder.Of($"pack{NewFolder.DraftSuffix}/.lock"), "");
        await File.WriteAllTextAsync(_folder.Of($"pack{NewFolder.DraftSuffix}/people.csv"), "half a fi");
        await ExportAsync(GraphImage.Empty, "pack");

        Assert.Equal(["pack"], _folder.Names);
        var written = Directory.GetFileSystemEntries(_folder.Of("pack")).Select(Path.GetFileName).Order();
        Assert.Equal(["charter.json", "org-units.csv"], written);
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photos/")]
    public async Task What_is_in_the_way_and_no_export_made_stays(string name)
    {
        var draft = _folder.Of("pack" + NewFolder.DraftSuffix);
        var entry = Path.Combine(draft, name);
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        if (!name.EndsWith('/'))
        {
            await File.WriteAllTextAsync(entry, "mine");
        }

        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "pack"));

        Assert.Contains("in the way", refusal.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(draft));
    }

    [Fact]
    public async Task Two_exports_to_one_place_do_not_meet()
    {
        using var other = new NewFolder(_folder.Of("pack"));
        await File.WriteAllTextAsync(Path.Combine(other.Draft, "people.csv"), "mine");
        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportAsync(GraphImage.Empty, "pack"));

        Assert.Contains("under way", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(other.Draft, "people.csv")));
        other.Publish();
        Assert.Equal(["people.csv"], Directory.GetFileSystemEntries(_folder.Of("pack")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Given_up_it_leaves_nothing()
    {
        var graph = await TinyPack.ImportAsync(FullPack.Source());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PackExporter.ExportAsync(graph, _folder.Of("pack"), TinyPack.Today, new CancellationToken(canceled: true)));

        Assert.Empty(_folder.Names);
    }

    private static GraphImage Spoil(string what, GraphImage image) => what switch
    {
        "two people of one key" => image with
        {
            Nodes = [.. image.Nodes, image.Node<PersonData>("p1") with { Id = new(Guid.NewGuid()) }],
        },
        "an attribute that is an empty text" => WithPerson(image, person => person with { Attributes = AttributeMap.Of([new("x", "")]) }),
        "an attribute of a relationship that is an empty text" =>
            image.Alter("p1", RelationshipType.LivesIn, relationship => relationship with { Attributes = AttributeMap.Of([new("x", "")]) }),
        "a control character" => WithPerson(image, person => person with { Name = "a\u0001b" }),
        "half a surrogate pair" => WithPerson(image, person => person with { Name = "a\uD842" }),
        "a relationship that ends before it begins" =>
            image.Alter("p1", RelationshipType.WorksAt, relationship => relationship with { Period = new(Day, Day.AddDays(-1)) }),
        "two charters of one name" => image.Alter("S1", unit => unit with
        {
            Charter = new Charter("test", [], new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
                new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>()),
        }),
        "three units of a code closed on one day" => image with
        {
            Nodes = [.. image.Nodes, Closed(), Closed(), Closed()],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static GraphImage WithPerson(GraphImage image, Func<NodeData, NodeData> alter)
        => image with { Nodes = [.. image.Nodes.Select(node => node is PersonData { Key: "p1" } ? alter(node) : node)] };

    private static OrgUnitData Closed() => new()
    {
        Id = new NodeId(Guid.NewGuid()),
        Key = "C9",
        Name = "x",
        Kind = OrgUnitKind.Grid,
        GivenStatus = OrgUnitStatus.Closed,
        OpenedOn = Day,
        ClosedOn = Day,
    };

    private Task<PackExport> ExportAsync(GraphImage graph, string name)
        => PackExporter.ExportAsync(graph, _folder.Of(name), TinyPack.Today, CancellationToken.None);
}
