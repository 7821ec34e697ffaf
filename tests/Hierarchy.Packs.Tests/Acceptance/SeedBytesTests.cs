using Hierarchy.Seeds;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The generator makes the committed packs, byte for byte, every time.</summary>
public sealed class SeedBytesTests
{
    public static TheoryData<string> Names => [.. SeedPacks.All.Select(pack => pack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_files_are_what_the_generator_makes(string name)
    {
        var made = SeedPacks.All.Single(pack => pack.Name == name).Files();
        var folder = SeedFolders.Of(name);
        var committed = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).Where(file => file != "README.md")
            .Order(StringComparer.Ordinal);

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed);
        Assert.All(made, file =>
            Assert.True(file.Value.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, file.Key))), file.Key));
    }

    [Fact]
    public void Every_folder_of_seed_is_made_by_the_generator()
        => Assert.Equal(
            SeedPacks.All.Select(pack => pack.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(SeedFolders.Of("")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));
}
