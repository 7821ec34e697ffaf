using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Headers in any order, in English or Chinese, and what spreadsheets add by themselves.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task A_pack_in_Chinese_is_the_same_pack()
    {
        var english = await TinyPack.PlanAsync(FullPack.Source());
        var chinese = await TinyPack.PlanAsync(Translate(FullPack.Source()));

        Assert.Empty(chinese.ErrorLines());
        Assert.Equal(english.ChangeSet!.Facts, chinese.ChangeSet!.Facts);
    }

    [Fact]
    public async Task The_order_of_columns_and_the_case_of_their_names_do_not_matter()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source().With("people.csv", "\uFEFFPhone,NAME,key\r\n1,甲,p1\r\n"));

        Assert.Equal(("甲", "1"), (store.Node<PersonData>("p1").Name, store.Node<PersonData>("p1").Phone));
    }

    [Fact]
    public async Task Blank_rows_and_commas_at_the_end_are_what_spreadsheets_write()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source().With("people.csv", "key,name,,\np1,甲,,\n,,,\n\np2,乙\n"));

        Assert.Equal(2, store.Nodes.OfType<PersonData>().Count());
    }

    [Fact]
    public void Every_column_has_its_own_names()
    {
        foreach (var file in PackFormat.NodeFiles.Concat<PackFile>(PackFormat.RelationshipFiles))
        {
            var names = file.Columns.SelectMany(ColumnNames.AllNamesOf).ToList();
            Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void The_readme_lists_every_name_of_every_column()
    {
        var readme = File.ReadAllText(Path.Combine(SeedFolders.Repository(), "src", "Hierarchy.Packs", "README.md"));

        Assert.All(Enum.GetValues<PackColumn>(), column =>
            Assert.Contains($"| `{ColumnNames.NameOf(column)}` | {string.Join("、", ColumnNames.AllNamesOf(column).Skip(1))} |", readme));
        Assert.All(Enum.GetValues<PackErrorCode>(), code => Assert.Contains($"| `{UpperSnake<PackErrorCode>.NameOf(code)}` |", readme));
    }

    private static MemoryPackSource Translate(MemoryPackSource source)
    {
        foreach (var file in PackFormat.NodeFiles.Concat<PackFile>(PackFormat.RelationshipFiles))
        {
            using var reader = new StreamReader(source.Open(file.Name));
            var header = reader.ReadLine()!.Split(',').Select(name => file.Columns.Where(column => ColumnNames.NameOf(column) == name)
                .Select(column => ColumnNames.AllNamesOf(column).Last())
                    .FirstOrDefault(name.Replace("attr:", "属性:", StringComparison.Ordinal)));
            source.With(file.Name, string.Join(',', header) + "\r\n" + reader.ReadToEnd().ReplaceLineEndings("\r\n"));
        }

        return source;
    }
}
