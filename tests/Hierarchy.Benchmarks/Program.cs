using Hierarchy.Benchmarks.Commands;

return await BenchmarkCommandLine.RunAsync(args);
