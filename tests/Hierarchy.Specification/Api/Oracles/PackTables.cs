using System.Text;
using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>The files of a pack as rows, read without the product's help.</summary>
public sealed class PackTables(string folder)
{
    /// <summary>The rows of a file; none when the pack has no such file.</summary>
    public IReadOnlyList<PackRow> Rows(string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return [];
        }

        var records = Records(File.ReadAllText(path).TrimStart('\ufeff')).ToList();
        var header = records[0];
        return [.. records.Skip(1).Select(record => new PackRow(header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    /// <summary>The charters by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Charters()
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "charter.json")));
        var charters = json is JsonArray list ? list.Select(charter => charter!.AsObject()) : [json!.AsObject()];
        return charters.ToDictionary(charter => (string)charter["name"]!);
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted)
            {
                quoted = character != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                if (quoted)
                {
                    field.Append(character);
                    i += character == '"' ? 1 : 0;
                }
            }
            else if (character == '"')
            {
                quoted = true;
            }
            else if (character is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }
    }
}
