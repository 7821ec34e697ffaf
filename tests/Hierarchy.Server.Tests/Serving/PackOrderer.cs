using Hierarchy.Specification.Api.Serving;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// Runs the cases of a theory pack by pack: loading one costs more than all questions about it. Begins with the pack that Neo4j holds and
/// ends with the largest, with which the next class can begin. Any other order is right too, only slower.
/// </summary>
public sealed class PackOrderer : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase
        => testCases
            .OrderBy(testCase => PackOf(testCase) == Neo4jApiServers.Held ? 0 : 1)
            .ThenBy(testCase => SizeOf(PackOf(testCase)))
            .ThenBy(testCase => testCase.UniqueID, StringComparer.Ordinal);

    private static long SizeOf(string pack)
        => pack.Length == 0 ? 0 : new DirectoryInfo(SpecificationFiles.PackFolder(pack)).EnumerateFiles().Sum(file => file.Length);

    /// <summary>A theory that asks several packs names the pack first.</summary>
    private static string PackOf(ITestCase testCase)
        => testCase.TestMethodArguments is [string pack, ..] && Directory.Exists(SpecificationFiles.PackFolder(pack)) ? pack : string.Empty;
}
