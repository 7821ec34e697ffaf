using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hierarchy.Neo4j.Tests;

/// <summary>One HTTP request as it came over the wire.</summary>
internal sealed record RawRequest(byte[] Head, byte[] Body)
{
    /// <summary>The statement's first words after its comments: enough to tell statements apart.</summary>
    public string Statement => JsonDocument.Parse(Body).RootElement.GetProperty("statement").GetString()!;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string HeadText => Encoding.ASCII.GetString(Head);

    /// <summary>Reads the next request; null = the connection was closed.</summary>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsWithEmptyLine(head))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var headers = Encoding.ASCII.GetString([.. head]);
        var line = headers.Split("\r\n").FirstOrDefault(header => header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[line is null ? 0 : int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return new RawRequest([.. head], body);
    }

    private static bool EndsWithEmptyLine(List<byte> head)
        => head.Count >= 4 && head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n';
}
