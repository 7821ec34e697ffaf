using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Hierarchy.Specification.Api.Serving;

/// <summary>An answer of the API.</summary>
public sealed partial class ApiAnswer
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ApiAnswer(HttpStatusCode status, string text)
    {
        Status = status;
        Text = text;
        Body = JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The status code of HTTP.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The body as it came.</summary>
    public string Text { get; }

    /// <summary>The body.</summary>
    public JsonObject Body { get; }

    /// <summary>The data; null when the request was refused before it ran.</summary>
    public JsonObject? Data => Body["data"] as JsonObject;

    /// <summary>The errors; empty when there is none.</summary>
    public JsonArray Errors => Body["errors"] as JsonArray ?? [];

    /// <summary>The code of each error, in the order of the answer.</summary>
    public IReadOnlyList<string> Codes => [.. Errors.Select(error => (string)error!["extensions"]!["code"]!)];

    /// <summary>The revision that the answer was read at.</summary>
    public long Revision => (long)Body["extensions"]!["revision"]!;

    /// <summary>Reads a response, and refuses one that shows the server's inside.</summary>
    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var answer = new ApiAnswer(response.StatusCode, text);
        foreach (var error in answer.Errors)
        {
            var message = (string)error!["message"]!;
            Assert.DoesNotContain("   at ", message);
            Assert.DoesNotContain("Exception", message);
            Assert.DoesNotContain(AppContext.BaseDirectory, message);
            Assert.NotNull((string?)error["extensions"]?["code"]);
        }

        return answer;
    }

    /// <summary>JSON as people read it: indented, with characters as they are.</summary>
    public static string Show(JsonNode? node)
        => SurrogatePair().Replace(node?.ToJsonString(Pretty) ?? "null", pair => Regex.Unescape(pair.Value));

    /// <summary>
    /// Every value at a path of names separated by dots, below <c>data</c>; lists on the way are walked through. Text as it is, numbers,
    /// true and false as written, null as null. A null on the way gives one null.
    /// </summary>
    public IReadOnlyList<string?> Values(string path)
    {
        var found = new List<string?>();
        Collect(Data, path.Split('.'), 0, found);
        return found;
    }

    /// <summary>The only value at a path.</summary>
    public string? Value(string path) => Assert.Single(Values(path));

    /// <summary>The only value at a path, a number.</summary>
    public int Number(string path) => int.Parse(Value(path)!);

    /// <summary>What the encoder escapes however relaxed it is: characters beyond the first plane.</summary>
    [GeneratedRegex(@"\\uD[89AB][0-9A-F]{2}\\uD[C-F][0-9A-F]{2}")]
    private static partial Regex SurrogatePair();

    private static void Collect(JsonNode? node, string[] path, int depth, List<string?> found)
    {
        if (node is JsonArray list)
        {
            foreach (var element in list)
            {
                Collect(element, path, depth, found);
            }
        }
        else if (node is null || depth == path.Length)
        {
            found.Add(node?.GetValueKind() == JsonValueKind.String ? (string?)node : node?.ToJsonString());
        }
        else
        {
            var next = node.AsObject();
            Assert.True(next.ContainsKey(path[depth]), $"{path[depth]} is missing in {node.ToJsonString()}");
            Collect(next[path[depth]], path, depth + 1, found);
        }
    }
}
