using System.Globalization;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>A pack in a folder of its own: a district with streets below it, and in each two people who hold a post there.</summary>
internal sealed class Streets : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-streets-");
    private readonly int _count;

    public Streets(int count)
    {
        _count = count;
        Write("charter.json", """{ "name": "x", "roots": ["DISTRICT"], "ladder": { "DISTRICT": ["SUBDISTRICT"] }, "posts": {} }""");
        Write("org-units.csv", "code,parent,kind,name\nD,,DISTRICT,区\n" + Lines((code, name) => $"{code},D,SUBDISTRICT,{name}\n"));
        Write("people.csv", "key,name\n" + Lines((code, _) => $"{code}-1,甲\n{code}-2,乙\n"));
        Write("holds.csv", "person,placeType,place,post\n" + Lines((code, _) =>
            $"{code}-1,ORG_UNIT,{code},COMMITTEE_MEMBER\n{code}-2,ORG_UNIT,{code},COMMITTEE_MEMBER\n"));
    }

    public string Folder => _folder.FullName;

    /// <summary>Each of them as the graph holds it.</summary>
    public IReadOnlyList<Street> In(GraphImage image)
    {
        var posts = image.Relationships.Where(tie => tie.Type == RelationshipType.Holds).ToLookup(tie => tie.Target);
        return [.. image.Nodes.OfType<OrgUnitData>()
            .Where(unit => unit.Kind == OrgUnitKind.Subdistrict)
            .Select(unit => new Street(unit, posts[unit.Id].First()))];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Lines(Func<string, string, string> line)
        => string.Concat(Enumerable.Range(1, _count)
            .Select(number => line(string.Create(CultureInfo.InvariantCulture, $"S{number}"), Street.NameAfter(0))));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
}
