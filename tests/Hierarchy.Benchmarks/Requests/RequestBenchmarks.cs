using BenchmarkDotNet.Attributes;
using Hierarchy.Engine;

namespace Hierarchy.Benchmarks.Requests;

/// <summary>Q1 to Q5 with distribution and memory, for who works on the executor.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private GraphEngine? _engine;
    private RequestPair? _pair;

    [Params("Q1", "Q2", "Q3", "Q4", "Q5")]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        _engine = await DistrictPack.StartAsync(CancellationToken.None);
        var pairs = await RequestPair.AllAsync(_engine, CancellationToken.None);
        _pair = pairs.Single(pair => pair.Request.Name == Question);
        await _pair.CheckAsync();
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _pair!.Dispose();
        await _engine!.DisposeAsync();
    }

    [Benchmark]
    public ValueTask Ours() => _pair!.OursAsync();

    [Benchmark(Baseline = true)]
    public ValueTask Stock() => _pair!.TheirsAsync();
}
