using System.Text.Json;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Plans;

/// <summary>Variables that are simple take a short way; they must end where graphql-dotnet's own way ends.</summary>
public class VariableTests
{
    private const string Sdl = """
        scalar Date scalar Long
        enum Kind { A B }
        input In { n: Int = 7 kind: Kind ids: [ID!] }
        type Query {
          show(
            i: Int, required: Int! = 3, l: Long, f: Float, s: String, id: ID, b: Boolean, d: Date, k: Kind, is: [Int], iss: [Int!],
            kinds: [Kind!]! = [A], in: In, ins: [In!], nested: [[Int]]
          ): String!
        }
        """;

    [Theory]
    [InlineData("$v: Int", "i: $v", """{"v":5}""", "i=5 kinds=[A] required=3")]
    [InlineData("$v: Int", "i: $v", """{"v":null}""", "i=null kinds=[A] required=3")]
    [InlineData("$v: Int", "i: $v", "{}", "kinds=[A] required=3")]
    [InlineData("$v: Int = 9", "i: $v", "{}", "i=9 kinds=[A] required=3")]
    [InlineData("$v: Int = 9", "i: $v", """{"v":null}""", "i=null kinds=[A] required=3")]
    [InlineData("$v: Int = 9", "required: $v", "{}", "kinds=[A] required=9")]
    [InlineData("$v: Int", "required: $v", "{}", "kinds=[A] required=3")]
    [InlineData("$v: Long", "l: $v", """{"v":9007199254740993}""", "kinds=[A] l=9007199254740993 required=3")]
    [InlineData("$v: Float", "f: $v", """{"v":5}""", "f=5 kinds=[A] required=3")]
    [InlineData("$v: ID", "id: $v", """{"v":5}""", "id=5 kinds=[A] required=3")]
    [InlineData("$v: Date", "d: $v", """{"v":"2024-02-29"}""", "d=2024-02-29 kinds=[A] required=3")]
    [InlineData("$v: Kind", "k: $v", """{"v":"B"}""", "k=B kinds=[A] required=3")]
    [InlineData("$v: [Int]", "is: $v", """{"v":[1,null]}""", "is=[1 null] kinds=[A] required=3")]
    [InlineData("$v: [Int]", "is: $v", """{"v":1}""", "is=[1] kinds=[A] required=3")]
    [InlineData("$v: Int", "is: [$v, 2]", """{"v":1}""", "is=[1 2] kinds=[A] required=3")]
    [InlineData("$v: [Kind!] = [B]", "kinds: $v", "{}", "kinds=[B] required=3")]
    [InlineData("$v: In", "in: $v", """{"v":{"kind":"A","ids":5}}""", "in={ids=[5] kind=A n=7} kinds=[A] required=3")]
    [InlineData("$v: In", "in: $v", """{"v":{"n":null}}""", "in={n=null} kinds=[A] required=3")]
    [InlineData("$v: In", "in: $v", "{}", "kinds=[A] required=3")]
    [InlineData("$v: In", "ins: [$v]", """{"v":{}}""", "ins=[{n=7}] kinds=[A] required=3")]
    [InlineData("$v: In!", "ins: [$v]", """{"v":{}}""", "ins=[{n=7}] kinds=[A] required=3")]
    [InlineData("$v: Int", "in: {n: $v}", "{}", "in={n=7} kinds=[A] required=3")]
    [InlineData("$v: Int", "in: {n: $v}", """{"v":1}""", "in={n=1} kinds=[A] required=3")]
    [InlineData("$v: [[Int]]", "nested: $v", """{"v":[[1],null,2]}""", "kinds=[A] nested=[[1] null [2]] required=3")]
    public Task A_variable_reads_as_it_should(string declaration, string arguments, string variables, string expected)
        => ShowAsync(declaration, arguments, variables, expected);

    [Theory]
    [InlineData("$v: Int!", "i: $v", "{}")]
    [InlineData("$v: Int!", "i: $v", """{"v":null}""")]
    [InlineData("$v: Int", "i: $v", """{"v":"5"}""")]
    [InlineData("$v: Int", "i: $v", """{"v":5.5}""")]
    [InlineData("$v: Int", "i: $v", """{"v":3000000000}""")]
    [InlineData("$v: Int", "i: $v", """{"v":[1]}""")]
    [InlineData("$v: Int", "i: $v", """{"v":{}}""")]
    [InlineData("$v: Int = 9", "required: $v", """{"v":null}""")]
    [InlineData("$v: Int", "required: $v", """{"v":null}""")]
    [InlineData("$v: Boolean", "b: $v", """{"v":1}""")]
    [InlineData("$v: Date", "d: $v", """{"v":"2023-02-29"}""")]
    [InlineData("$v: Date", "d: $v", """{"v":"2023-2-1"}""")]
    [InlineData("$v: Date", "d: $v", """{"v":"2023-02-01T00:00:00Z"}""")]
    [InlineData("$v: Kind", "k: $v", """{"v":"C"}""")]
    [InlineData("$v: Kind", "k: $v", """{"v":"a"}""")]
    [InlineData("$v: [Int!]", "iss: $v", """{"v":[1,null]}""")]
    [InlineData("$v: In", "in: $v", """{"v":{"unknown":1}}""")]
    [InlineData("$v: In", "in: $v", """{"v":5}""")]
    public Task A_variable_that_cannot_be_coerced_is_refused(string declaration, string arguments, string variables)
        => RefuseAsync(declaration, arguments, variables);

    [Theory]
    [InlineData("$v: In", "ins: [$v]", "{}", "'ins' holds a null where In! is required.")]
    [InlineData("$v: In", "ins: [$v]", """{"v":null}""", "'ins' holds a null where In! is required.")]
    [InlineData("$v: Int", "iss: [1, $v]", """{"v":null}""", "'iss' holds a null where Int! is required.")]
    [InlineData("$v: ID", "in: {ids: [$v]}", """{"v":null}""", "'in.ids' holds a null where ID! is required.")]
    public async Task A_null_inside_a_literal_fails_the_field_if_a_value_is_required(
        string declaration, string arguments, string variables, string message)
    {
        var executor = Executor();
        for (var turn = 0; turn < 2; turn++)
        {
            var request = new OperationRequest($"query({declaration}) {{ show({arguments}) }}", null, Read(variables));
            var preparation = await executor.PrepareAsync(request);
            var response = preparation.Refusal ?? await executor.ExecuteAsync(preparation.Operation!, null, null, Harness.NoBudget);
            var error = Assert.Single(response.Errors);
            Assert.Equal(ErrorCodes.BadInput, error.Code);
            Assert.Equal(message, error.Message);
        }
    }

    private static async Task ShowAsync(string declaration, string arguments, string variables, string expected)
    {
        var executor = Executor();
        for (var turn = 0; turn < 2; turn++)
        {
            var json = await executor.RunAsync($"query({declaration}) {{ show({arguments}) }}", Read(variables));
            Assert.Equal(expected, JsonDocument.Parse(json).RootElement.GetProperty("data").GetProperty("show").GetString());
        }
    }

    private static async Task RefuseAsync(string declaration, string arguments, string variables)
    {
        var refusal = await Executor().RefuseAsync($"query({declaration}) {{ show({arguments}) }}", Read(variables));
        Assert.Equal(ErrorCodes.BadInput, refusal.Code);
        Assert.NotEmpty(refusal.Errors[0].Locations);
    }

    private static Dictionary<string, object?> Read(string json)
        => new(RequestVariables.Read(JsonDocument.Parse(json).RootElement)!);

    private static Executor Executor()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("show", batch => new TextColumn([Print(batch.Arguments)]));
        return Harness.Executor(Sdl, bindings);
    }

    private static string Print(InputObject input)
        => string.Join(' ', input.Names.Order(StringComparer.Ordinal).Select(name => $"{name}={Print(input.GetValue(name))}"));

    private static string Print(object? value) => value switch
    {
        null => "null",
        string text => text,
        DateOnly date => date.ToString("yyyy-MM-dd"),
        IReadOnlyDictionary<string, object?> values => $"{{{Print(new InputObject(values))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(' ', items.Cast<object?>().Select(Print))}]",
        _ => value.ToString()!,
    };
}
