using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Hierarchy.Execution.Schemas;
using Hierarchy.Execution.Tests.Differential;

namespace Hierarchy.Execution.Tests.Schemas;

/// <summary>
/// The reference implementation reads our introspection. Needs Node and npm; without them the test is skipped, not passed.
/// </summary>
public class GraphQlJsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schemas", "graphql-js");

    [SkippableFact]
    public async Task GraphQL_js_builds_the_same_schema_from_the_introspection_as_from_the_SDL()
    {
        var installed = await RunAsync("npm", "ci --no-audit --no-fund --loglevel=error", "");
        Skip.If(installed is null, "Node and npm are not on the PATH.");
        Skip.If(installed.Value.ExitCode != 0, $"npm could not install graphql: {installed.Value.Output}");
        var executor = new Executor(ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create()));
        var introspection = JsonDocument.Parse(await executor.RunAsync(IntrospectionTests.FullQuery)).RootElement.GetProperty("data");

        var checkedBy = await RunAsync("node", "check.mjs", JsonSerializer.Serialize(new { sdl = WorldSdl.Text, introspection }));

        Assert.True(checkedBy!.Value.ExitCode == 0, checkedBy.Value.Output);
        var printed = JsonDocument.Parse(checkedBy.Value.Output).RootElement;
        var actual = printed.GetProperty("actual").GetString()!;
        Assert.Contains("scalar Date @specifiedBy(url: \"https://www.rfc-editor.org/rfc/rfc3339\")", actual, StringComparison.Ordinal);
        Assert.Equal(printed.GetProperty("expected").GetString(), actual);
    }

    /// <returns>Null if there is no such program.</returns>
    private static async Task<(int ExitCode, string Output)?> RunAsync(string program, string arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
