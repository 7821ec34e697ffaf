using Hierarchy.Execution.Requests;

namespace Hierarchy.Benchmarks.Requests;

/// <summary>One of the five questions, to be asked of the Fengze pack.</summary>
/// <param name="Name">Q1 to Q5.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Request">The document with its variables.</param>
internal sealed record BenchmarkRequest(string Name, string Title, OperationRequest Request)
{
    public static IReadOnlyList<BenchmarkRequest> All { get; } =
    [
        Of("Q1", "chart of a community, three levels down", "FZ-01-01", """
            query Chart($code: String!) {
              orgUnit(code: $code) {
                id code name kind status childCount
                rollup { units residents partyMembers checkedIn }
                children(first: 100) {
                  totalCount
                  nodes {
                    id code name kind status childCount
                    rollup { units residents }
                    children(first: 100) {
                      totalCount
                      nodes {
                        id code name kind status childCount
                        rollup { units residents }
                        children(first: 100) { nodes { id code name kind } }
                      }
                    }
                  }
                }
              }
            }
            """),
        Of("Q2", "breadcrumb of a household", "FZ-01-01-01-01-01", """
            query Breadcrumb($code: String!) { orgUnit(code: $code) { id code path ancestors { id code name kind } } }
            """),
        Of("Q3", "50 people with employer, matrices, posts", null, """
            query People {
              people(first: 50) {
                nodes {
                  id key name isPartyMember
                  employer { id key name matrices { key name } }
                  matrices { key name }
                  appointments { post from place { __typename ... on OrgUnit { code name } ... on Body { key name } } }
                }
              }
            }
            """),
        Of("Q4", "coverage of a street by community x 12 matrices", "FZ-01", """
            query Coverage($code: String!) {
              orgUnit(code: $code) {
                code name
                children(first: 100) { nodes { code name rollup { residents byMatrix { matrix { key name } count } } } }
              }
            }
            """),
        Of("Q5", "all building groups of the district as rows", "FZ", """
            query Groups($code: String!) {
              orgUnit(code: $code) {
                subtree(kinds: [BUILDING_GROUP], first: 5000) { edges { depth childCount node { code name } } }
              }
            }
            """),
    ];

    private static BenchmarkRequest Of(string name, string title, string? code, string document)
        => new(name, title, new OperationRequest(
            document, OperationName: null, code is null ? null : new Dictionary<string, object?> { ["code"] = code }));
}
