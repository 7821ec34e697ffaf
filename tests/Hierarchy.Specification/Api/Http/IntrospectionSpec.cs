using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Http;

/// <summary>Introspection tells the contract as it is written: graphql-js, the reference implementation, is the witness.</summary>
public abstract class IntrospectionSpec(IApiServers servers) : ApiSpec(servers)
{
    /// <summary>
    /// The query that graphql-js's <c>getIntrospectionQuery</c> writes with every option on that the specification of October 2021 has.
    /// </summary>
    private const string FullIntrospection = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef }
            isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    private static readonly string[] BuiltIn = ["String", "Int", "Float", "Boolean", "ID"];

    /// <summary>Where <c>same-schema.mjs</c> lies, with graphql-js installed beside it; null when it is not installed.</summary>
    private static readonly string? WitnessFolder = FindWitness();

    [SkippableFact]
    public async Task Graphql_js_builds_from_introspection_the_schema_that_is_written()
    {
        Skip.If(WitnessFolder is null, "graphql-js is not installed: run `npm ci` in tests/graphql-js.");
        using var node = StartNode();
        Skip.If(node is null, "There is no node on the PATH.");
        var answer = await (await ServeAsync("rules")).ReadAsync(FullIntrospection);

        await node.StandardInput.WriteAsync(answer.Text);
        node.StandardInput.Close();
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await output + await errors);
    }

    [SkippableFact]
    public async Task Introspection_has_every_type_and_field_of_the_contract_with_its_description()
    {
        var answer = await (await ServeAsync("rules")).ReadAsync(FullIntrospection);
        var types = answer.Data!["__schema"]!["types"]!.AsArray()
            .Where(type => !((string)type!["name"]!).StartsWith("__", StringComparison.Ordinal)).ToList();
        var written = await File.ReadAllTextAsync(SpecificationFiles.SchemaFile);
        var names = types.Select(type => (string)type!["name"]!).Except(BuiltIn).Order(StringComparer.Ordinal);

        Assert.Equal(TypesOf(written), names);
        Assert.All(
            types.Where(type => !BuiltIn.Contains((string)type!["name"]!)),
            type => Assert.False(string.IsNullOrWhiteSpace((string?)type!["description"]), type!["name"]!.ToString()));
        Assert.All(
            types.SelectMany(type => type!["fields"]?.AsArray() ?? []),
            field => Assert.False(string.IsNullOrWhiteSpace((string?)field!["description"]), field!["name"]!.ToString()));
    }

    [SkippableFact]
    public async Task The_type_of_everything_can_be_asked()
    {
        var answer = await (await ServeAsync("rules")).ReadAsync(
            """
            { __typename orgUnit(code: "R") { __typename children(first: 1) { __typename edges { __typename } pageInfo { __typename } }
              } __type(name: "Nobody") { name } }
            """);

        Assert.Equal(
            """
            {"__typename":"Query","orgUnit":{"__typename":"OrgUnit","children":{"__typename":"OrgUnitConnection",
            "edges":[{"__typename":"OrgUnitEdge"}],"pageInfo":{"__typename":"PageInfo"}}},"__type":null}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }

    private static IEnumerable<string> TypesOf(string schema)
        => schema.Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words.Length > 1 && words[0] is "type" or "interface" or "union" or "enum" or "input" or "scalar")
            .Select(words => words[1].Trim())
            .Order(StringComparer.Ordinal);

    private static string? FindWitness([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "graphql-js"));
        return Directory.Exists(Path.Combine(folder, "node_modules", "graphql")) ? folder : null;
    }

    private static Process? StartNode()
    {
        var start = new ProcessStartInfo("node", ["same-schema.mjs", SpecificationFiles.SchemaFile])
        {
            UseShellExecute = false,
            WorkingDirectory = WitnessFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
