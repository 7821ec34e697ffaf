using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>Copies between stores as an operator makes them; <c>JournalSpecification</c> has the rules.</summary>
public sealed class CopyCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-copies-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_copy_is_equal_and_verify_says_so_until_one_of_them_goes_on()
    {
        var (one, other) = (Path.Combine(_folder.FullName, "one"), Path.Combine(_folder.FullName, "other"));
        var settings = $"--Hierarchy:Embedded:Path={one}";
        await RunAsync("import", SpecificationFiles.PackFolder("yanye"), settings);
        await RunAsync("import", SpecificationFiles.PackFolder("rules"), settings);

        var copied = await RunAsync("copy", "--from", "Embedded", "--to", other, settings);
        var equal = await RunAsync("verify", "--against", other, settings);
        var again = await RunAsync("copy", "--from", one, "--to", other);
        var third = await RunAsync("import", SpecificationFiles.PackFolder("fuqing"), $"--Hierarchy:Embedded:Path={other}");
        var different = await RunAsync("verify", "--against", other, settings);
        var refused = await RunAsync("copy", "--from", one, "--to", other);

        Assert.True(third.ExitCode == 0, third.Output);
        Assert.True(copied.ExitCode == 0, copied.Output);
        Assert.Contains("revision 2", copied.Output);
        Assert.Contains("equal", copied.Output);
        Assert.True(equal.ExitCode == 0, equal.Output);
        Assert.Contains("equal", equal.Output);
        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Contains("0 fact(s)", again.Output);
        Assert.Equal(1, different.ExitCode);
        Assert.Contains("HISTORY_DIFFERS", different.Output);
        Assert.Contains("revision 3", different.Output);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("another history", refused.Output);
        Assert.DoesNotContain("   at ", different.Output + refused.Output);
    }

    [Fact]
    public async Task A_copy_of_nothing_is_refused_and_makes_no_store()
    {
        var (one, other) = (Path.Combine(_folder.FullName, "one"), Path.Combine(_folder.FullName, "other"));

        var refused = await RunAsync("copy", "--from", one, "--to", other);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("no store", refused.Output);
        Assert.False(Directory.Exists(one) || Directory.Exists(other));
    }

    [Fact]
    public async Task Nothing_is_taken_over_in_a_store_that_nobody_else_can_write_to()
    {
        var settings = $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "one")}";
        await RunAsync("import", SpecificationFiles.PackFolder("yanye"), settings);

        var refused = await RunAsync("verify", "--resync", settings);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("backup", refused.Output);
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => ServerProcess.RunAsync(_folder.FullName, arguments);
}
