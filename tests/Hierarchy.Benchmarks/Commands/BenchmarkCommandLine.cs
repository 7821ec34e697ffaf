using System.CommandLine;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hierarchy.Benchmarks.Engines;
using Hierarchy.Benchmarks.Imports;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Memories;
using Hierarchy.Benchmarks.Replicas;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Requests;

namespace Hierarchy.Benchmarks.Commands;

/// <summary>What can be measured, and the one table that comes of it.</summary>
internal static class BenchmarkCommandLine
{
    private const int Smallest = 5_000;
    private const int Largest = 10_000_000;
    private static readonly string[] Parts = ["all", "requests", "engine", "journal", "import", "memory", "neo4j", "micro"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var part = new Argument<string>("PART")
        {
            Description = "What to measure; 'micro' runs Q1-Q5 under BenchmarkDotNet instead.",
            DefaultValueFactory = _ => "all",
        };
        part.AcceptOnlyFromAmong(Parts);
        var units = new Option<string>("--units")
        {
            Description = $"Sizes of the synthetic graph in units, {Smallest} to {Largest}, separated by commas.",
            DefaultValueFactory = _ => "10000,1000000",
        };
        units.Validators.Add(result =>
        {
            if (ReadSizes(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"--units takes whole numbers from {Smallest} to {Largest}, separated by commas.");
            }
        });
        var save = new Option<bool>("--save") { Description = "Write the table to results/ in the folder of this project as well." };
        var root = new RootCommand("Measures the targets of this project and prints one table of ratios.") { part, units, save };
        root.SetAction((parsed, cancellationToken) => MeasureAsync(
            parsed.GetValue(part)!, ReadSizes(parsed.GetValue(units))!, parsed.GetValue(save), cancellationToken));
        return await root.Parse(arguments).InvokeAsync();
    }

    private static int[]? ReadSizes(string? text)
    {
        var sizes = new List<int>();
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < Smallest or > Largest)
            {
                return null;
            }

            sizes.Add(size);
        }

        return [.. sizes.Distinct().Order()];
    }

    private static async Task<int> MeasureAsync(string part, int[] sizes, bool save, CancellationToken cancellationToken)
    {
        if (part == "micro")
        {
            var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
            var artifacts = Path.Combine(Path.GetTempPath(), "hierarchy-benchmark-artifacts");
            BenchmarkRunner.Run<RequestBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(artifacts));
            return 0;
        }

        var table = new RatioTable();
        foreach (var (name, measure) in Suites(sizes))
        {
            if (part == "all" || part == name)
            {
                await Console.Error.WriteLineAsync($"Measuring: {name} ...");
                await measure(table, cancellationToken);
            }
        }

        var text = table.ToMarkdown(MachineDescription.Read());
        await Console.Out.WriteLineAsync(text);
        if (save)
        {
            await ResultFile.WriteAsync(text, part, cancellationToken);
        }

        return 0;
    }

    private static (string Name, Func<RatioTable, CancellationToken, Task> Measure)[] Suites(int[] sizes) =>
    [
        ("requests", RequestSuite.MeasureAsync),
        ("engine", (table, cancellationToken) => EngineSuite.MeasureAsync(sizes, table, cancellationToken)),
        ("journal", JournalSuite.MeasureAsync),
        ("memory", (table, cancellationToken) => MemorySuite.MeasureAsync(sizes, table, cancellationToken)),
        ("import", ImportSuite.MeasureAsync),
        ("import", ImportMemory.MeasureAsync),
        ("neo4j", (table, cancellationToken) => Neo4jSuite.MeasureAsync(sizes, table, cancellationToken)),
    ];
}
