using Hierarchy.Specification.Api.Serving;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// Runs the cases of a theory pack by pack, beginning with the one that Neo4j holds: loading a pack costs more than all questions about it.
/// Any other order is right too, only slower.
/// </summary>
public sealed class PackOrderer : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase
        => testCases
            .OrderBy(testCase => PackOf(testCase) == Neo4jApiServers.Held ? 0 : 1)
            .ThenBy(testCase => PackOf(testCase), StringComparer.Ordinal)
            .ThenBy(testCase => testCase.UniqueID, StringComparer.Ordinal);

    /// <summary>A theory that asks several packs names the pack first.</summary>
    private static string PackOf(ITestCase testCase)
        => testCase.TestMethodArguments is [string pack, ..] && Directory.Exists(SpecificationFiles.PackFolder(pack)) ? pack : string.Empty;
}
