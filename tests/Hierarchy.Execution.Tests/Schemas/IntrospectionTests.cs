using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;
using Hierarchy.Execution.Tests.Differential;

namespace Hierarchy.Execution.Tests.Schemas;

public class IntrospectionTests
{
    /// <summary>What graphql-js's getIntrospectionQuery asks, with everything that graphql-dotnet offers.</summary>
    public const string FullQuery = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description locations isRepeatable args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType {
            kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    public static TheoryData<string> Documents =>
    [
        FullQuery,
        "{ __type(name: \"Person\") { name fields { name } } none: __type(name: \"Nobody\") { name } __typename }",
        "{ a: __schema { q: queryType { n: name n2: name ...F @skip(if: true) ... @include(if: true) { kind } } } } "
            + "fragment F on __Type { description }",
        "{ person(id: 3) { name __typename } "
            + "__schema { queryType { fields { name args { name defaultValue type { name } } } } } units { id } }",
        "query($name: String = \"Grade\", $all: Boolean!) { __type(name: $name) { "
            + "enumValues(includeDeprecated: $all) { name isDeprecated deprecationReason } } }",
        "{ __schema { types { name possibleTypes { name } interfaces { name } inputFields { name defaultValue } } } }",
        "{ __schema { directives { name locations args { name type { kind ofType { name } } } } } boom }",
        "{ __schema { __typename types { __typename fields { __typename type { __typename } } } } }",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Introspection_says_what_graphql_dotnet_says(string document)
    {
        var stock = new StockExecutor(WorldSdl.Text, WorldBindings.Create());
        var executor = new Executor(
            ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create()),
            new ExecutorOptions { OnInternalError = error => Assert.Fail(error.ToString()) });
        var request = new OperationRequest(
            document, null, document.Contains("$all", StringComparison.Ordinal)
                ? new Dictionary<string, object?> { ["all"] = false }
                : null);

        var expected = ComparableResponse.From(await stock.ExecuteAsync(request, new World(new Pace(null))));
        var response = await executor.ExecuteAsync(request, new World(new Pace(7)), null, Harness.NoBudget);

        Assert.True(response.IsExecuted, Harness.Json(response));
        Assert.Equal(expected, ComparableResponse.From(Harness.Json(response)));
    }

    [Fact]
    public async Task The_full_introspection_query_is_within_the_default_limits()
    {
        var executor = new Executor(ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create()));
        Assert.StartsWith(
            "{\"data\":{\"__schema\":{\"description\":\"The root", await executor.RunAsync(FullQuery), StringComparison.Ordinal);
    }
}
