using System.Globalization;
using Hierarchy.Benchmarks.Graphs;

namespace Hierarchy.Benchmarks.Imports;

/// <summary>Writes a <see cref="ReferenceMix"/> as a pack.</summary>
internal static class MixPack
{
    private const string Charter = """
        {
          "name": "mix",
          "roots": ["DISTRICT"],
          "ladder": {
            "DISTRICT": ["SUBDISTRICT"],
            "SUBDISTRICT": ["COMMUNITY_ORG"],
            "COMMUNITY_ORG": ["COMPOUND_BRANCH"],
            "COMPOUND_BRANCH": ["BUILDING_GROUP"],
            "BUILDING_GROUP": ["MEMBER_HOUSEHOLD"]
          },
          "posts": {}
        }
        """;

    private static readonly Dictionary<OrgUnitKind, string> Kinds = new()
    {
        [OrgUnitKind.District] = "DISTRICT",
        [OrgUnitKind.Subdistrict] = "SUBDISTRICT",
        [OrgUnitKind.CommunityOrg] = "COMMUNITY_ORG",
        [OrgUnitKind.CompoundBranch] = "COMPOUND_BRANCH",
        [OrgUnitKind.BuildingGroup] = "BUILDING_GROUP",
        [OrgUnitKind.MemberHousehold] = "MEMBER_HOUSEHOLD",
    };

    private static readonly Dictionary<NodeType, string> Types = new()
    {
        [NodeType.OrgUnit] = "ORG_UNIT",
        [NodeType.Person] = "PERSON",
        [NodeType.WorkUnit] = "WORK_UNIT",
        [NodeType.Matrix] = "MATRIX",
        [NodeType.Body] = "BODY",
    };

    public static async Task WriteAsync(ReferenceMix mix, string folder, CancellationToken cancellationToken)
    {
        var keys = mix.Nodes.ToDictionary(node => node.Id, node => node.Key);
        var parents = mix.Relationships
            .Where(relationship => relationship.Type == RelationshipType.PartOf)
            .ToDictionary(relationship => relationship.Source, relationship => keys[relationship.Target]);
        await File.WriteAllTextAsync(Path.Combine(folder, "charter.json"), Charter, cancellationToken);
        await Nodes<OrgUnitData>("org-units.csv", "code,parent,kind,name,openedOn,charter", unit =>
            $"{unit.Key},{parents.GetValueOrDefault(unit.Id)},{Kinds[unit.Kind]},{unit.Name},{Day(unit.OpenedOn)},"
            + (parents.ContainsKey(unit.Id) ? "" : "mix"));
        await Nodes<PersonData>("people.csv", "key,name,isPartyMember", person =>
            $"{person.Key},{person.Name},{(person.IsPartyMember ? "true" : "false")}");
        await Nodes<WorkUnitData>("work-units.csv", "key,name,kind", unit => $"{unit.Key},{unit.Name},COMPANY");
        await Nodes<MatrixData>("matrices.csv", "key,name,kind", matrix => $"{matrix.Key},{matrix.Name},SECTOR");
        await Nodes<BodyData>("bodies.csv", "key,name,kind", body => $"{body.Key},{body.Name},OWNERS_COMMITTEE");
        var types = mix.Nodes.ToDictionary(node => node.Id, node => Types[node.Type]);
        await Relationships("lives-in.csv", "person,unit,from", RelationshipType.LivesIn, Ends);
        await Relationships("works-at.csv", "person,workUnit,from", RelationshipType.WorksAt, Ends);
        await Relationships("checked-in.csv", "subjectType,subject,unit,from", RelationshipType.CheckedIn, relationship =>
            $"{types[relationship.Source]},{Ends(relationship)}");
        await Relationships("serves.csv", "subjectType,subject,unit,from", RelationshipType.Serves, relationship =>
            $"{types[relationship.Source]},{Ends(relationship)}");
        await Relationships("in-matrix.csv", "memberType,role,member,matrix,from", RelationshipType.InMatrix, relationship =>
            $"WORK_UNIT,MEMBER,{Ends(relationship)}");
        await Relationships("holds.csv", "placeType,post,person,place,from", RelationshipType.Holds, relationship =>
            $"ORG_UNIT,COMMITTEE_MEMBER,{Ends(relationship)}");

        Task Nodes<TNode>(string file, string header, Func<TNode, string> row)
            where TNode : NodeData
            => WriteLinesAsync(file, header, mix.Nodes.OfType<TNode>().Select(row));

        Task Relationships(string file, string header, RelationshipType type, Func<RelationshipData, string> row)
            => WriteLinesAsync(file, header, mix.Relationships.Where(relationship => relationship.Type == type).Select(row));

        Task WriteLinesAsync(string file, string header, IEnumerable<string> rows)
            => File.WriteAllLinesAsync(Path.Combine(folder, file), rows.Prepend(header), cancellationToken);

        string Ends(RelationshipData relationship)
            => $"{keys[relationship.Source]},{keys[relationship.Target]},{Day(relationship.Period.From)}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
