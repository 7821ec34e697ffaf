using System.Text.RegularExpressions;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>docs/packs.md tells every file, column and error code of the format, and none that it has not.</summary>
public sealed partial class PackGuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryFiles.Of("docs/packs.md"));

    private static readonly string[] WithATable =
        ["org-units.csv", "part-of.csv", "people.csv", "work-units.csv", "matrices.csv", "bodies.csv", "lineage.csv"];

    private static readonly string[] InOneRow =
        ["lives-in.csv", "works-at.csv", "in-matrix.csv", "checked-in.csv", "holds.csv", "serves.csv", "sub-body-of.csv"];

    public static TheoryData<string> FilesWithATable => new(WithATable);

    public static TheoryData<string> FilesInOneRow => new(InOneRow);

    [Fact]
    public void Every_file_has_a_place()
    {
        string[] told = [.. WithATable, .. InOneRow, PackFormat.CharterFile];

        Assert.Equal(PackFormat.FileNames.Order(), told.Order());
    }

    [Theory]
    [MemberData(nameof(FilesWithATable))]
    public void A_table_has_every_column_in_both_languages(string name)
    {
        var rows = SectionOf(name).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var told = rows
            .SelectMany(row => CodeWords().Matches(row.Split('|')[1]).Select(word => (Column: word.Groups["word"].Value, Row: row)))
            .ToList();

        Assert.Equal(FileOf(name).Columns.Select(ColumnNames.NameOf).Order(), told.Select(entry => entry.Column).Order());
        Assert.All(FileOf(name).Columns, column =>
        {
            var row = told.Find(entry => entry.Column == ColumnNames.NameOf(column)).Row.Split('|');
            Assert.Contains(ColumnNames.AllNamesOf(column).Skip(1), chinese => row[2].Contains(chinese, StringComparison.Ordinal));
            Assert.Equal(FileOf(name).Required.Contains(column), row[3].Trim() == "*");
        });
    }

    [Theory]
    [MemberData(nameof(FilesInOneRow))]
    public void A_row_has_every_column_and_its_star(string name)
    {
        var row = Guide.Split('\n').Single(line => line.StartsWith($"| `{name}`", StringComparison.Ordinal)).Split('|');
        var told = StarredWords().Matches(row[2]).ToDictionary(word => word.Groups["word"].Value, word => word.Groups["star"].Success);

        Assert.Equal(FileOf(name).Columns.Select(ColumnNames.NameOf).Order(), told.Keys.Order());
        Assert.All(FileOf(name).Columns, column =>
        {
            Assert.Equal(FileOf(name).Required.Contains(column), told[ColumnNames.NameOf(column)]);
            Assert.Contains(
                $"`{ColumnNames.NameOf(column)}` {ColumnNames.AllNamesOf(column).ElementAt(1)}", Guide, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_error_code_is_explained()
    {
        var table = Guide[Guide.IndexOf("## When something is wrong", StringComparison.Ordinal)..].Split('\n');
        var told = table.Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => CodeWords().Matches(line.Split('|')[1]));

        Assert.Equal(UpperSnake<PackErrorCode>.Names.Order(), told.Select(word => word.Groups["word"].Value).Order());
    }

    private static PackFile FileOf(string name)
        => PackFormat.NodeFiles.Concat<PackFile>(PackFormat.RelationshipFiles).Single(file => file.Name == name);

    private static string SectionOf(string name)
        => Guide.Split(["\n### ", "\n## "], StringSplitOptions.None)
            .Single(section => section.Split('\n')[0].Contains($"`{name}`", StringComparison.Ordinal));

    [GeneratedRegex(@"`(?<word>\w+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex CodeWords();

    [GeneratedRegex(
        @"`(?<word>\w+)`(?<star>\\\*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex StarredWords();
}
